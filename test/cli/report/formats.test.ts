import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { Validator } from '@cfworker/json-schema';
import { JSDOM } from 'jsdom';
import { lineIndex } from '../../../src/core/index.ts';
import { temporaryFolder } from '../../node/temporary.ts';
import { articleLint } from '../program.ts';

const ad = '<ins class="adsbygoogle"></ins>';
const dirty = `---\r\ntitle: 树\r\ndate: 2021-03-04\r\n---\r\n\r\n<p>林😀</p> ${ad}\r\n![](gone.png)\r\n`;
const odd = 'posts/a #1%20&<"é"> 树.md';

const site = (): string => {
  const folder = temporaryFolder({
    'clean.md': '---\ntitle: Spring\ndate: 2021-03-04\n---\n\nText.\n',
    [odd]: `\ufeff${dirty}`,
    'posts/many.md': `${dirty}${ad}\r\n\r\n${ad}\r\n\r\n<!-- article-lint-disable-line -->\r\n`,
    'posts/bad.md': new Uint8Array([0xc4, 0xe3, 0xba, 0xc3]),
    'posts/control.md': `---\ntitle: a\ndate: 2021-03-04\n---\n\n<img src="x\u001b[2J\u0000]]>&amp;\u202e\uffff.png">\n`,
    '.article-lint.json': '{ "recipes": ["gone.recipe.json"], "nonsense": 1 }',
  });
  cpSync('samples', path.join(folder, 'samples'), { recursive: true });
  return folder;
};

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}
interface Change {
  readonly artifactLocation: { readonly uri: string };
  readonly replacements: readonly {
    readonly deletedRegion: Region;
    readonly insertedContent?: { readonly text: string };
  }[];
}
interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly { readonly artifactChanges: readonly Change[]; readonly properties: { safety: string } }[];
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly SarifResult[];
  }[];
}

async function report(format: string, cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await articleLint(['check', '--level', 'hint', '--format', format, ...args, '.'], { cwd });
  return stdout;
}

async function sarif(cwd: string): Promise<{ log: Sarif; results: readonly SarifResult[] }> {
  const log: Sarif = JSON.parse(await report('sarif', cwd));
  return { log, results: log.runs[0]?.results ?? [] };
}

const pathOf = (uri: string): string => decodeURIComponent(uri);

test('sarif meets the schema of the standard, whatever the files are called and hold', async () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validator = new Validator(JSON.parse(readFileSync(file, 'utf8')), '4', false);
  const { log, results } = await sarif(site());
  const { valid, errors } = validator.validate(log);
  assert.deepEqual([valid, errors], [true, []]);
  assert.ok(results.length > 10 && results.some(({ fixes }) => fixes));
  const broken = structuredClone(log) as unknown as { runs: [{ results: [{ message?: unknown }] }] };
  broken.runs[0].results[0].message = 'text';
  assert.equal(validator.validate(broken).valid, false, 'the schema is one that says no');
});

test('sarif names the rule, the file and the very place of each finding, as json does', async () => {
  const cwd = site();
  const { log, results } = await sarif(cwd);
  const rules = log.runs[0]?.tool.driver.rules ?? [];
  const files: { filePath: string; messages: { ruleId: string; start: number; end: number }[] }[] = JSON.parse(
    await report('json', cwd),
  );
  const expected = files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, start, end }) => [filePath, ruleId, start, end]),
  );
  assert.deepEqual(
    results.map(({ ruleId, locations: [at] }) => {
      const { artifactLocation, region } = at?.physicalLocation ?? assert.fail();
      return [pathOf(artifactLocation.uri), ruleId, region.charOffset, region.charOffset + region.charLength];
    }),
    expected,
  );
  assert.ok(expected.some(([file]) => file === odd));
  for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex]?.id, ruleId);
});

test('line and column of a sarif region mean the same place as its offset', async () => {
  const cwd = site();
  const { results } = await sarif(cwd);
  const readable = results.filter(({ ruleId }) => ruleId !== 'readable-file');
  for (const { locations, fixes = [] } of readable) {
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? assert.fail();
    const text = readFileSync(path.join(cwd, pathOf(artifactLocation.uri)), 'utf8');
    const lines = lineIndex(text);
    const changed = fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements));
    for (const at of [region, ...changed.map(({ deletedRegion }) => deletedRegion)]) {
      assert.equal(lines.startOfLine(at.startLine) + at.startColumn - 1, at.charOffset);
      assert.equal(lines.startOfLine(at.endLine) + at.endColumn - 1, at.charOffset + at.charLength);
    }
  }
});

/** Applies the safe fixes of a log to the files below a folder; whether there were any. */
function applyFixes(cwd: string, results: readonly SarifResult[]): boolean {
  const changes = results.flatMap(({ fixes = [] }) =>
    fixes.filter(({ properties }) => properties.safety === 'safe').flatMap(({ artifactChanges }) => artifactChanges),
  );
  const files = new Set(changes.map(({ artifactLocation }) => artifactLocation.uri));
  for (const uri of files) {
    const file = path.join(cwd, pathOf(uri));
    let text = readFileSync(file, 'utf8');
    const own = changes.filter(({ artifactLocation }) => artifactLocation.uri === uri);
    const replacements = own.flatMap((change) => change.replacements);
    for (const { deletedRegion, insertedContent } of replacements.sort(
      (a, b) => b.deletedRegion.charOffset - a.deletedRegion.charOffset,
    )) {
      const { charOffset, charLength } = deletedRegion;
      text = text.slice(0, charOffset) + (insertedContent?.text ?? '') + text.slice(charOffset + charLength);
    }
    writeFileSync(file, text);
  }
  return files.size > 0;
}

test('the fixes of sarif, applied until none is left, give what fix writes', async () => {
  const [byHand, byFix] = [site(), site()];
  let rounds = 0;
  while (applyFixes(byHand, (await sarif(byHand)).results)) assert.ok(++rounds < 10);
  await articleLint(['fix', '.'], { cwd: byFix });
  assert.ok(rounds > 0);
  const files = readdirSync(byFix, { recursive: true }).map(String);
  for (const file of files.filter((one) => one.endsWith('.md') && one !== 'posts/bad.md'))
    assert.equal(readFileSync(path.join(byHand, file), 'utf8'), readFileSync(path.join(byFix, file), 'utf8'), file);
  assert.ok(!readFileSync(path.join(byHand, 'posts/many.md'), 'utf8').includes('adsbygoogle'));
});

test('a fingerprint stays when lines are put in front of a finding, and differs from all others of the file', async () => {
  const cwd = site();
  const printsOf = (results: readonly SarifResult[]): string[] =>
    results
      .filter(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri === 'posts/many.md')
      .map(({ partialFingerprints }) => Object.values(partialFingerprints).join());
  const before = printsOf((await sarif(cwd)).results);
  const file = path.join(cwd, 'posts/many.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<p>', 'One more.\r\n\r\nAnd more.\r\n\r\n<p>'));
  const after = printsOf((await sarif(cwd)).results);
  assert.deepEqual(after, before);
  assert.equal(new Set(before).size, before.length);
  assert.ok(
    before.some((print) => print.endsWith(':3')),
    'there are three of the same ad',
  );
});

test('gitlab gets one object a finding, with a fingerprint of its own and lines', async () => {
  const cwd = site();
  const issues: {
    check_name: string;
    severity: string;
    fingerprint: string;
    location: { path: string; lines: unknown };
  }[] = JSON.parse(await report('gitlab', cwd));
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  const found = issues.find(({ check_name, location }) => check_name === 'no-ad-block' && location.path === odd);
  assert.deepEqual([found?.severity, found?.location.lines], ['minor', { begin: 6, end: 6 }]);
  assert.deepEqual(
    JSON.parse(await report('gitlab', temporaryFolder({ 'a.md': readFileSync(path.join(cwd, 'clean.md')) }))),
    [],
  );
});

test('junit is well-formed whatever the articles hold, a case for each finding and for each clean file', async () => {
  const cwd = site();
  const xml = await report('junit', cwd);
  const page = new new JSDOM().window.DOMParser().parseFromString(xml, 'text/xml');
  assert.equal(page.querySelector('parsererror')?.textContent, undefined);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no form for them
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
  const files: { messages: unknown[] }[] = JSON.parse(await report('json', cwd));
  const cases = files.reduce((sum, { messages }) => sum + Math.max(1, messages.length), 0);
  assert.equal(xml.match(/<testcase /g)?.length, cases);
  assert.match(xml, /<error type="readable-file"/);
  assert.match(xml, /name="posts\/a #1%20&amp;&lt;&quot;é&quot;&gt; 树\.md"/);
});

test('a report file is replaced as a whole and keeps its mode', async () => {
  const cwd = site();
  const file = path.join(cwd, 'report.json');
  writeFileSync(file, 'old', { mode: 0o600 });
  const { stdout, status } = await articleLint(['check', '--format', 'json', '-o', 'report.json', '.'], { cwd });
  assert.deepEqual([stdout, status], ['', 1]);
  assert.ok(JSON.parse(readFileSync(file, 'utf8')).length > 3);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('a pipe that is named as the report file is written to, not replaced', {
  skip: process.platform === 'win32',
}, async () => {
  const cwd = temporaryFolder({ 'a.md': 'Text.\n' });
  const pipe = path.join(cwd, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = promisify(execFile)('cat', [pipe]);
  await articleLint(['check', '--format', 'json', '-o', 'pipe', 'a.md'], { cwd });
  assert.equal(JSON.parse((await reader).stdout).length, 1);
  assert.ok(statSync(pipe).isFIFO());
});
