import { buildAll } from './bundles.ts';

await buildAll({ minify: !process.argv.includes('--dev') });
