import type { OutputUnit } from '@cfworker/json-schema';
import type { SchemaFault } from '../model/schema.ts';
import { type Ground, leafFaults, ownWords } from './leaves.ts';
import { keywordAt, pathIn } from './place.ts';

/** Keywords whose own unit only says that there are others, which follow it. */
const wrappers = new Set(
  '$ref $recursiveRef properties patternProperties additionalProperties unevaluatedProperties items prefixItems additionalItems unevaluatedItems allOf if dependentSchemas'.split(
    ' ',
  ),
);
/** Keywords that speak for the units which follow them. */
const groups = new Set(['anyOf', 'oneOf', 'contains', 'propertyNames']);

/** A schema can find any number of them. */
const maxFaults = 500;

/** What the validator found, one fault for each thing to be mended. */
export function faultsOf(units: readonly OutputUnit[], ground: Ground): SchemaFault[] {
  const faults: SchemaFault[] = [];
  for (let at = 0; at < units.length && faults.length < maxFaults; at++) {
    const unit = units[at];
    if (!unit || wrappers.has(unit.keyword)) continue;
    if (groups.has(unit.keyword)) {
      const end = endOfGroup(units, at);
      faults.push(...groupFaults(unit, units.slice(at + 1, end), ground));
      at = end - 1;
    } else faults.push(...leafFaults(unit, units[at - 1], ground));
  }
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify(fault);
    if (seen.has(key) || (fault.code === 'unknown' && isKnownBelow(fault, faults))) return false;
    return seen.add(key);
  });
}

/** For `unevaluatedProperties`, a key whose value is at fault is none that anybody has looked at. */
const isKnownBelow = ({ path, code }: SchemaFault, faults: readonly SchemaFault[]): boolean =>
  faults.some(
    (other) =>
      (other.path.length > path.length || (other.path.length === path.length && other.code !== code)) &&
      path.every((step, at) => step === other.path[at]),
  );

/** A boolean schema names no keyword: it belongs to what stands before it. */
function endOfGroup(units: readonly OutputUnit[], at: number): number {
  const lead = `${units[at]?.keywordLocation}/`;
  let end = at + 1;
  while (end < units.length && (units[end]?.keyword === 'false' || units[end]?.keywordLocation.startsWith(lead))) end++;
  return end;
}

function groupFaults(unit: OutputUnit, members: readonly OutputUnit[], ground: Ground): readonly SchemaFault[] {
  const path = pathIn(ground.data, unit.instanceLocation);
  if (unit.keyword === 'contains') return [{ path, part: 'value', code: 'lacking', args: [] }];
  if (unit.keyword === 'propertyNames') {
    const key = pathIn(ground.data, members[0]?.instanceLocation ?? unit.instanceLocation);
    return [{ path: key, part: 'key', code: 'name', args: [String(key.at(-1) ?? '')] }];
  }
  const own = ownWords(unit, ground);
  if (own) return [{ path, part: 'value', code: 'own-words', args: [own] }];
  const branches = branchesOf(unit, members).map((branch) => faultsOf(branch, ground));
  const { length } =
    (keywordAt(ground.schema, unit.keywordLocation, ground.lookup) as readonly unknown[] | undefined) ?? [];
  if (unit.keyword === 'oneOf' && length !== undefined && branches.length < length)
    return [{ path, part: 'value', code: 'several-forms', args: [] }];
  return bestBranch(path, branches);
}

function branchesOf({ keywordLocation }: OutputUnit, members: readonly OutputUnit[]): OutputUnit[][] {
  const branches = new Map<string, OutputUnit[]>();
  let current = '';
  for (const member of members) {
    if (member.keyword !== 'false')
      current = /^\d+/.exec(member.keywordLocation.slice(keywordLocation.length + 1))?.[0] ?? '';
    branches.set(current, [...(branches.get(current) ?? []), member]);
  }
  return [...branches.values()];
}

const isAt = (fault: SchemaFault, path: SchemaFault['path']): boolean =>
  fault.path.length === path.length && fault.part === 'value';

/** What to say where no branch fits: the wanted types or values of all, or the faults of the branch that was most likely meant. */
function bestBranch(path: SchemaFault['path'], branches: readonly (readonly SchemaFault[])[]): readonly SchemaFault[] {
  const wrongs = branches.map((branch) =>
    branch.find((fault) => isAt(fault, path) && /^(?:type|choice)$/.test(fault.code)),
  );
  const kinds = wrongs.flatMap((fault) => fault ?? []);
  if (kinds.length === branches.length && kinds.length > 0) return [merged(path, kinds)];
  const candidates = branches.filter((_, index) => !wrongs[index]).sort((a, b) => a.length - b.length);
  const [best, second] = candidates;
  if (best && (!second || best.length < second.length)) return best;
  const missing = candidates.map((branch) =>
    branch[0]?.code === 'missing' && branch[0].path.length === path.length ? branch[0] : undefined,
  );
  const [first] = missing;
  if (first && missing.every((fault) => fault)) {
    return [{ ...first, args: [[...new Set(missing.map((fault) => fault?.args[0]))].join('" or "')] }];
  }
  return [{ path, part: 'value', code: 'forms', args: [] }];
}

function merged(path: SchemaFault['path'], faults: readonly SchemaFault[]): SchemaFault {
  const choices = faults.filter(({ code }) => code === 'choice');
  const { code = 'type', args: [actual = ''] = [], meant } = choices[0] ?? faults[0] ?? {};
  const wanted = (choices.length > 0 ? choices : faults).map(({ args }) => String(args[1]));
  const words = [...new Set(wanted.flatMap((one) => one.split(', ')))].join(', ');
  return { path, part: 'value', code, args: [actual, words], ...(meant ? { meant } : {}) };
}
