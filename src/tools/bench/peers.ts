import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { lint, noFacts, parseArticle, settingsFrom } from '../../core/index.ts';
import type { Subject } from './steps.ts';

/** Linters that nothing else here needs: they are put into a folder of their own when the comparison runs. */
export const versions = {
  markdownlint: '0.42.1',
  'markdownlint-cli2': '0.24.1',
  htmlhint: '1.9.2',
  'html-validate': '10.17.0',
} as const;
const home = path.resolve('.build/peers');

/** Installs the linters that are compared, at their exact versions. Throws where npm cannot. */
export function installPeers(): void {
  const marker = path.join(home, JSON.stringify(versions).replaceAll(/[^a-z0-9.]+/g, '_'));
  if (fs.existsSync(marker)) return;
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-save', ...packages], {
    cwd: home,
    stdio: 'inherit',
  });
  fs.writeFileSync(marker, '');
}

/** The path of a file that they brought. */
export const peerFile = (name: string): string => path.join(home, 'node_modules', name);

const requirePeer = (name: string): unknown => createRequire(path.join(home, 'package.json'))(name);
const importPeer = (name: string): Promise<unknown> =>
  import(createRequire(path.join(home, 'package.json')).resolve(name));

type Check = (subject: Subject) => unknown;

/** A program that does a whole job on an article. */
export interface Peer {
  readonly name: string;
  /** Which bodies it is made for. */
  readonly format: 'html' | 'markdown' | 'both';
  /** How many times as fast we mean to be; absent for ourselves. */
  readonly aim?: number;
  load(): Promise<Check>;
}

const page = ({ article }: Subject): string => `<!doctype html><html><body>${article.body.source}</body></html>`;

interface HtmlHint {
  verify(html: string, rules: Record<string, unknown>): unknown;
  readonly rules: Readonly<Record<string, unknown>>;
}

const htmlHint = (): HtmlHint => (requirePeer('htmlhint') as { HTMLHint: HtmlHint }).HTMLHint;

/** All rules of HTMLHint, on. */
export const htmlHintRules = (): Record<string, boolean> =>
  Object.fromEntries(Object.keys(htmlHint().rules).map((name) => [name, true]));

export const peers: readonly Peer[] = [
  {
    name: 'Article Lint: front matter, body, every rule',
    format: 'both',
    async load() {
      const settings = settingsFrom([]);
      return ({ text, format }) => lint(parseArticle(text, format), settings, noFacts);
    },
  },
  {
    name: `markdownlint ${versions.markdownlint}, its defaults`,
    format: 'markdown',
    aim: 5,
    async load() {
      const { lint: check } = (await importPeer('markdownlint/sync')) as { lint(options: object): unknown };
      return ({ text }) => check({ strings: { article: text } });
    },
  },
  {
    name: `HTMLHint ${versions.htmlhint}, all its rules`,
    format: 'html',
    aim: 3,
    async load() {
      const all = htmlHintRules();
      return (subject) => htmlHint().verify(page(subject), all);
    },
  },
  {
    name: `html-validate ${versions['html-validate']}, recommended`,
    format: 'html',
    aim: 5,
    async load() {
      const { HtmlValidate } = requirePeer('html-validate') as {
        HtmlValidate: new (config: object) => { validateStringSync(html: string): unknown };
      };
      const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });
      return (subject) => validator.validateStringSync(page(subject));
    },
  },
  {
    name: 'Readability with jsdom',
    format: 'html',
    aim: 5,
    async load() {
      const { Readability } = await import('@mozilla/readability');
      const { JSDOM } = await import('jsdom');
      return (subject) => new Readability(new JSDOM(page(subject)).window.document).parse();
    },
  },
  {
    name: 'Defuddle with jsdom',
    format: 'html',
    aim: 5,
    async load() {
      const { default: Defuddle } = await import('defuddle');
      const { JSDOM } = await import('jsdom');
      return (subject) => new Defuddle(new JSDOM(page(subject)).window.document).parse();
    },
  },
];
