import * as vscode from 'vscode';
import type { Finding, RemoteImage } from '../../core/index.ts';
import { remoteAddresses } from '../../images/remote/gather.ts';
import { jobOf } from '../analyser.ts';
import { diagnosticOf } from '../diagnostics.ts';
import { rangesIn } from '../edits/workspaceEdit.ts';
import type { RemoteSettings } from '../settings/remoteSettings.ts';
import { isInTab } from '../tabs.ts';
import { askWithProgress, type Counts, countLocal, countRemote, noCounts, reasonFor, summary } from './checkImages.ts';
import { say } from './strip.ts';
import { inWorkshop, type Walk, type WorkspaceArticle, walkArticles } from './workspaceArticles.ts';

/** Addresses that one run asks about; more of them are a matter for the command line. */
const maxAddresses = 20_000;

/** What there is to ask, and where. */
interface Survey {
  /** Of local pictures. */
  readonly counts: Counts;
  /** Addresses with one way of asking about them: folders may belong to different sites. */
  readonly groups: Map<string, { readonly settings: RemoteSettings; readonly addresses: Set<string> }>;
  /** By article: its addresses on the web, and whether it misses a local picture. */
  readonly articles: Map<string, { readonly addresses: readonly string[]; readonly isBroken: boolean }>;
}

/** Looks at all pictures of the workspace, and lists what is wrong with them also in articles that are not open. */
export async function checkImagesInWorkspace(walk: Walk, collection: vscode.DiagnosticCollection): Promise<void> {
  walk.imageFacts.forget();
  const survey: Survey = { counts: noCounts(), groups: new Map(), articles: new Map() };
  const title = vscode.l10n.t('Looking for the pictures of the workspace');
  const visited = await walkArticles(walk, {
    title,
    read: inWorkshop(walk),
    visit: (article) => note(article, survey),
  });
  if (visited === undefined) return;
  const found = new Map<string, RemoteImage>();
  let reason: string | undefined;
  for (const { settings, addresses } of survey.groups.values()) {
    const list = [...addresses].slice(0, maxAddresses);
    const answers = await askWithProgress(list, { verdicts: walk.remoteVerdicts, settings, isAnew: false });
    countRemote([...addresses], answers, survey.counts);
    for (const [address, image] of answers) found.set(address, image);
    reason ??= reasonFor(settings, answers);
  }
  await listProblems(walk, collection, broken(survey, found));
  say(summary(survey.counts, reason));
}

function note({ uri, article, facts, remoteImages: settings }: WorkspaceArticle, survey: Survey): void {
  countLocal(facts, survey.counts);
  const addresses = remoteAddresses(article);
  const isBroken = [...facts.images.values()].includes('missing');
  if (addresses.length === 0 && !isBroken) return;
  survey.articles.set(uri.toString(), { addresses, isBroken });
  if (addresses.length === 0) return;
  const key = JSON.stringify(settings);
  const group = survey.groups.get(key) ?? { settings, addresses: new Set<string>() };
  survey.groups.set(key, group);
  for (const address of addresses) group.addresses.add(address);
}

/** Articles that may have a finding. */
function broken({ articles }: Survey, found: ReadonlyMap<string, RemoteImage>): Set<string> {
  const isSuspect = (address: string): boolean => (found.get(address)?.verdict ?? 'ok') !== 'ok';
  return new Set(
    [...articles].filter(([, { addresses, isBroken }]) => isBroken || addresses.some(isSuspect)).map(([uri]) => uri),
  );
}

/** Of articles that are open all problems are shown anyway; of others those of pictures, beside what was listed before. */
async function listProblems(
  walk: Walk,
  collection: vscode.DiagnosticCollection,
  uris: ReadonlySet<string>,
): Promise<void> {
  if (uris.size === 0) return;
  const title = vscode.l10n.t('Listing the pictures that are broken');
  const visit = async (article: WorkspaceArticle): Promise<void> => {
    if (article.document && isInTab(article.uri)) return;
    const isListed = collection.has(article.uri);
    const isShown = (category: string) => isListed || category === 'image';
    const findings = await walk.workshop.lint(`${article.uri} workspace`, jobOf(article));
    collection.set(
      article.uri,
      diagnosticsOf(
        article,
        findings.filter(({ category }) => isShown(category)),
      ),
    );
  };
  const wanted = { ...walk, isWanted: (uri: vscode.Uri) => uris.has(uri.toString()) };
  await walkArticles(wanted, { title, read: inWorkshop(walk), visit });
}

function diagnosticsOf({ article }: WorkspaceArticle, findings: readonly Finding[]): vscode.Diagnostic[] {
  const rangeOf = rangesIn(article.text);
  return findings.map((finding) => diagnosticOf(finding, rangeOf(finding.span)));
}
