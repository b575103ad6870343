import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

/** Which folders of src a folder may import from, itself apart. Read top down: nothing imports what stands above it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/text': [],
  'core/model': ['core/text'],
  // Recipe files are read with what reads the config.
  'core/recipes': [
    'core/text',
    'core/model',
    ...['finding', 'glob', 'json-file', 'config-kinds'].map((name) => `core/lint/${name}.ts`),
  ],
  'core/schema': ['core/text', 'core/model', 'core/lint/config-kinds.ts', 'core/lint/nearest.ts'],
  // Examples name schemas; what ships has none.
  'core/rules': [
    'core/text',
    'core/model',
    'core/recipes',
    'core/lint/finding.ts',
    'core/lint/facts.ts',
    'core/schema/index.ts',
  ],
  // Values are completed as fixes write them.
  'core/assist': ['core/text', 'core/model', 'core/lint/facts.ts', 'core/rules/insert'],
  'core/learn': ['core/text', 'core/model', 'core/recipes'],
  'core/lint': ['core/text', 'core/model', 'core/recipes', 'core/rules'],
  'core/clean': ['core/text', 'core/model', 'core/lint'],
  core: ['core/text', 'core/model', 'core/recipes', 'core/rules', 'core/lint', 'core/clean'],
  images: ['core/index.ts'],
  node: ['core/index.ts', 'core/recipes/user/read.ts', 'core/schema/index.ts', 'images'],
  // The command line prints the version of the package.
  cli: [
    'core/index.ts',
    'core/learn/index.ts',
    'core/recipes/user/read.ts',
    'core/clean',
    'images',
    'node',
    '../package.json',
  ],
  extension: [
    'core/index.ts',
    'core/assist/index.ts',
    'core/learn/index.ts',
    'core/recipes/user/read.ts',
    'core/schema/index.ts',
    'core/clean',
    'images',
    'node',
    'webview/messages.ts',
  ],
  webview: [],
  // The screenshot of the README is taken as the end-to-end tests look at things.
  tools: [
    'core/index.ts',
    'core/clean/render.ts',
    'core/recipes/computed.ts',
    'core/recipes/user/read.ts',
    'core/rules/rule.ts',
    'core/rules/example-facts.ts',
    '../test/e2e',
    '../test/extension/imageServer.ts',
  ],
};

/** Packages that only one part of the project may know. */
const packages: Readonly<Record<string, RegExp>> = {
  vscode: /^extension\//,
  'gray-matter': /^core\/model\/front-matter\/full-readers\.ts$|^tools\/(?:front-matter|eval)\//,
  cheerio: /^core\/model\/|^tools\/bench/,
  parse5: /^core\/(?:model|clean)\/|^tools\/bench/,
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

const sources = fs
  .readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative('src', path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const imports: Import[] = sources.flatMap((file) => {
  const text = fs.readFileSync(path.join('src', file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b([^;'"]*?)\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm,
  );
  return [...found].map((match) => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    isType: /^\s*type\b/.test(match[1] ?? ''),
  }));
});

const layerOf = (file: string): string => {
  const parts = file.split('/');
  return parts[0] === 'core' && parts.length > 2 ? `core/${parts[1]}` : (parts[0] ?? '');
};

const isWithin = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

describe('the layers', () => {
  it('are all in the table', () => {
    for (const file of sources) assert.ok(layerOf(file) in mayImport, `${file} belongs to no layer`);
  });

  it('import only what stands below them', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (!target.startsWith('.')) return [];
      const resolved = path.posix.join(path.posix.dirname(file), target);
      const layer = layerOf(file);
      const allowed =
        layerOf(resolved) === layer || (mayImport[layer] ?? []).some((place) => isWithin(resolved, place));
      return allowed ? [] : [`${file} imports ${resolved}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('keep single packages in one place', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      const name = target.split('/')[0] ?? '';
      const place = packages[name];
      return place && !place.test(file) ? [`${file} imports ${target}`] : [];
    });
    assert.deepEqual(wrong, []);
  });

  it('keep Node and the browser out of the core', () => {
    const wrong = imports.filter(
      ({ file, target }) => /^(?:core|images)\//.test(file) && (target.startsWith('node:') || target === 'vscode'),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep rules apart from each other', () => {
    const isRule = (name: string): boolean => /(?:^|\/)(?:no|require|valid)-[a-z-]+\.ts$/.test(name);
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('core/rules/') && isRule(file) && isRule(target),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep the renderer out of the desktop extension until its first use', () => {
    const eager = imports.filter(
      ({ file, target, isType }) => /^extension\//.test(file) && !isType && /\/clean\/|\/renderer\.ts$/.test(target),
    );
    assert.deepEqual([...new Set(eager.map(({ file }) => file))].sort(), [
      'extension/main.web.ts',
      'extension/renderer.ts',
    ]);
  });

  it('keep what reads recipe files and schemas, learns, and completes, out of the desktop extension until it is asked for', () => {
    const eager = imports.filter(
      ({ file, target, isType }) =>
        /^extension\//.test(file) && !isType && /\/(?:recipes\/user|core\/(?:learn|schema|assist))\//.test(target),
    );
    assert.deepEqual([...new Set(eager.map(({ file }) => file))], ['extension/main.web.ts']);
  });

  it('keep what asks image servers out of the desktop extension until an article names one', () => {
    const importing = (pattern: RegExp): string[] => {
      const found = imports.filter(
        ({ file, target, isType }) => file.startsWith('extension/') && !isType && pattern.test(target),
      );
      return [...new Set(found.map(({ file }) => file))].sort();
    };
    assert.deepEqual(importing(/\/node\/(?:remote-images|http\/)|\/remote\/(?:checker|fetch-port)\.ts$/), [
      'extension/remote/nodeClient.ts',
      'extension/remote/webClient.ts',
    ]);
    assert.deepEqual(importing(/\/(?:nodeClient|webClient)\.ts$/), ['extension/main.web.ts']);
  });
});

/** Where bytes leave the machine: nowhere else may a client for any network be named. */
const network = /^(?:node\/http\/|images\/remote\/fetch-port\.ts$)/;
const clients = /^(?:node:)?(?:https?|http2|net|tls|dns|dgram|undici|inspector)(?:\/|$)/;
const globals = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)\s*\(/;

describe('what ships', () => {
  const shipped = sources.filter((file) => !file.startsWith('tools/'));
  const lines = (file: string): string[] => fs.readFileSync(path.join('src', file), 'utf8').split('\n');
  const naming = (pattern: RegExp): string[] =>
    shipped.filter((file) => lines(file).some((line) => pattern.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line)));

  it('speaks to the network in two places alone, and has no telemetry', () => {
    const importing = imports.filter(
      ({ file, target, isType }) => shipped.includes(file) && !isType && clients.test(target),
    );
    const wrong = [...new Set(importing.map(({ file }) => file)), ...naming(globals)].filter(
      (file) => !network.test(file),
    );
    assert.deepEqual(wrong, []);
    assert.ok(naming(globals).length > 0 && importing.length > 0, 'the patterns find what is there');
    assert.deepEqual(naming(/telemetry/i), []);
  });

  it('runs no text as code and starts no program', () => {
    assert.deepEqual(naming(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*['"`]/), []);
    assert.deepEqual(
      imports.filter(
        ({ file, target }) => shipped.includes(file) && /^(?:node:)?(?:child_process|vm|cluster)$/.test(target),
      ),
      [],
    );
  });
});
