import fs from 'node:fs';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { licenceTexts } from './licences.ts';

/** A package whose code is in a bundle. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** Its licence's words, with the copyright line. */
  readonly text: string;
}

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** The packages that gave at least one byte to a bundle, by name and version. */
export function shippedIn(metafiles: readonly Metafile[]): Shipped[] {
  const folders = new Set<string>();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
  const known = new Map([...folders].map(shipped).map((one) => [`${one.name} ${one.version}`, one]));
  return [...known.keys()].sort().flatMap((key) => known.get(key) ?? []);
}

function shipped(folder: string): Shipped {
  const {
    version,
    license = '',
    author,
  }: Manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e(?:-mit)?(?:\.(?:md|txt))?$/i.test(one));
  const holder = (typeof author === 'object' ? author.name : author)?.replace(/\s*<.*>/, '');
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
    : `Copyright (c) ${holder ?? name}\n\n${licenceTexts[license] ?? ''}`.trim();
  return { name, version, licence: license, text };
}

/** What has to be said of other people's code in ours. */
export function noticesText(packages: readonly Shipped[]): string {
  const parts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`);
  const head = `Article Lint contains code of ${packages.length} packages, each under its own licence.\n`;
  return [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}
