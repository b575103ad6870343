import { hostTests } from '../host-tests.ts';

hostTests('In a trusted workspace', true);
