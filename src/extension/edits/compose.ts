export { composePasses } from '../../core/index.ts';
