import fs from 'node:fs/promises';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { type Plugin, transform } from 'esbuild';

/** Rules and recipes carry their tests and documentation with them; what ships does not need them. */
const carriers = /[\\/]core[\\/](?:rules|recipes[\\/]data)[\\/].*\.ts$/;

/** Leaves `example` and `examples` of rules and recipe entries out of a bundle: a third of their size. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: carriers }, async ({ path }) => {
      const { code } = await transform(await fs.readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
      return { contents: withoutProperties(code, ['example', 'examples']), loader: 'js' };
    });
  },
};

/** Source code in which object literals have no property of these names. */
export function withoutProperties(code: string, names: readonly string[]): string {
  const cuts: { start: number; end: number }[] = [];
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  simple(tree, {
    Property(node) {
      if (node.kind === 'init' && !node.computed && node.key.type === 'Identifier' && names.includes(node.key.name)) {
        const comma = /^\s*,/.exec(code.slice(node.end))?.[0].length ?? 0;
        cuts.push({ start: node.start, end: node.end + comma });
      }
    },
  });
  let result = '';
  let at = 0;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start < at) continue;
    result += code.slice(at, cut.start);
    at = cut.end;
  }
  return result + code.slice(at);
}
