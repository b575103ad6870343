import { parse, type Selector } from 'css-what';

const longestSelector = 1000;
/** Elements that hold the article itself. */
const frames = new Set(['html', 'head', 'body']);
/** Others count siblings, each time anew. */
const lists = new Set(['not', 'is', 'where', 'matches']);

/** What is wrong with a CSS selector, as the end of a sentence; undefined where it can be looked for, quickly, in any article. */
export function selectorProblem(select: string): string | undefined {
  if (select.length > longestSelector) return `must not have more than ${longestSelector} characters`;
  let alternatives: Selector[][];
  try {
    alternatives = parse(select);
  } catch (error) {
    return `is no CSS selector: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (alternatives.length === 0) return 'must not be empty';
  for (const parts of alternatives) {
    const problem = parts.map((part) => partProblem(part)).find((one) => one !== undefined) ?? tooWide(parts);
    if (problem) return problem;
  }
  return undefined;
}

function partProblem(part: Selector, isInside = false): string | undefined {
  if ('namespace' in part && part.namespace !== null) return 'must not use namespaces';
  switch (part.type) {
    case 'tag':
    case 'universal':
      return undefined;
    case 'attribute':
      return part.action === 'not' ? 'must not use "[a!=b]"; write :not([a="b"])' : undefined;
    case 'descendant':
    case 'child':
    case 'adjacent':
      return isInside ? `must not use more than one element inside ":not()" or ":is()"` : undefined;
    case 'sibling':
      return 'must not use "~": looking for it can take very long';
    case 'pseudo':
      return pseudoProblem(part.name, part.data, isInside);
    default:
      return `must not use ${part.type === 'pseudo-element' ? `"::${part.name}"` : 'combinators such as "<" and "||"'}`;
  }
}

function pseudoProblem(name: string, data: string | Selector[][] | null, isInside: boolean): string | undefined {
  if (name === 'empty' && data === null) return undefined;
  if (!lists.has(name) || !Array.isArray(data) || isInside)
    return `must not use ":${name}"${isInside ? ' inside another' : ''}; of pseudo-classes it may have :not, :is and :empty`;
  return data
    .flat()
    .map((part) => partProblem(part, true))
    .find((one) => one !== undefined);
}

/** A recipe takes pieces out of articles; what takes the whole was meant otherwise. */
function tooWide(parts: readonly Selector[]): string | undefined {
  const combinator = parts.findLastIndex((part) => ['descendant', 'child', 'adjacent'].includes(part.type));
  const last = parts.slice(combinator + 1);
  if (combinator === 0 || last.length === 0) return 'must name an element on both sides of ">", "+" and a blank';
  const frame = last.find((part) => part.type === 'tag' && frames.has(part.name.toLowerCase()));
  if (frame) return 'must not mean the whole page';
  const narrows = last.some(({ type }) => type === 'tag' || type === 'attribute');
  return narrows ? undefined : 'must end in a tag, a class, an id or an attribute';
}
