import { hostTests } from '../host-tests.ts';

hostTests('In Restricted Mode', false);
