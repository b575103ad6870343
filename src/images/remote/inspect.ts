import { concluded, type Seen } from './conclude.ts';
import { type Looking, look, type Question } from './look.ts';
import { isPlaceholder } from './placeholders.ts';
import { parseUrl } from './platform.ts';
import { type Answered, type Reading, readLook } from './reading.ts';

export interface Inspecting extends Looking {
  /** The site on whose pages the pictures stand, as its readers' browsers name it. */
  readonly referrer: string;
  /** The https address that may do for an http one; undefined where there is none to try. */
  readonly secureTwin: (url: string) => string | undefined;
  /** Hosts whose https did not answer. */
  readonly insecureHosts: Set<string>;
}

export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/**
 * Finds out what a reader sees at an address, in two looks as a rule: a HEAD as from nowhere, and a GET of the first
 * bytes as from the site. Each does what the other cannot: only bytes tell a picture from a page that is called one,
 * and only the difference tells of hotlink protection. Whatever is bad must be seen twice. Never rejects.
 */
export async function inspect(address: string, inspecting: Inspecting, known?: Validators): Promise<Seen> {
  const renewed = known && isTagged(known) ? await readShown(address, inspecting, known) : undefined;
  if (renewed?.kind === 'unchanged') return { kind: 'unchanged' };
  const plain = inspecting.port.sendsReferrer ? await read(address, { method: 'HEAD' }, inspecting) : undefined;
  if (plain && isConclusive(plain)) return elsewise(address, plain, inspecting);
  const shown = renewed ?? (await readShown(address, inspecting));
  if (shown.kind === 'picture') return judgePicture(address, { plain, shown }, inspecting);
  if (!plain || isAgreed(plain, shown)) return elsewise(address, shown, inspecting);
  return askFromNowhere(address, shown, inspecting);
}

const isTagged = ({ etag, lastModified }: Validators): boolean => etag !== undefined || lastModified !== undefined;

type Picture = Extract<Reading, { kind: 'picture' }>;

async function read(address: string, question: Question, inspecting: Inspecting): Promise<Reading> {
  return readLook(await look(address, question, inspecting), question.method);
}

const fromNowhere: Question = { method: 'GET', isRanged: true };

async function readShown(address: string, inspecting: Inspecting, known?: Validators): Promise<Reading> {
  const question: Question = { ...fromNowhere, referrer: inspecting.referrer, ...known };
  const reading = await read(address, question, inspecting);
  // Asked for a part, some servers answer that there is none.
  const isPartRefused = reading.kind === 'closed' && reading.status === 416;
  return isPartRefused ? read(address, { ...question, isRanged: false }, inspecting) : reading;
}

/** After which asking for the bytes, too, would be no use or no manners. Servers that refuse HEAD are asked again. */
function isConclusive(plain: Reading): boolean {
  if (plain.kind === 'refused') return true;
  if (plain.kind === 'failure') return plain.failure.failure !== 'silence' && plain.failure.failure !== 'broken';
  return plain.kind === 'busy' && (plain.why === 'too-many' || plain.retryAfter !== undefined);
}

/** Whether a HEAD from nowhere and a GET from the site say the same about something that is no picture. */
function isAgreed(plain: Reading, shown: Reading): boolean {
  if (shown.kind === 'gone') return plain.kind === 'gone';
  if (shown.kind === 'no-picture') return plain.kind === 'labelled' && !plain.isPicture && plain.label !== '';
  return shown.kind !== 'closed';
}

async function judgePicture(
  address: string,
  { plain, shown }: { plain: Reading | undefined; shown: Picture },
  inspecting: Inspecting,
): Promise<Seen> {
  if (plain?.kind === 'labelled' && differs(plain, shown) && (await isStandIn(address, shown, inspecting))) {
    return concluded(shown, { verdict: 'hotlink-blocked', cause: 'stand-in' });
  }
  if (isPlaceholder(address, shown.url)) return concluded(shown, { verdict: 'placeholder', cause: 'redirect' });
  return withTwin(address, shown, inspecting);
}

/** Whether what a HEAD announced and what a GET brought may be two pictures. */
function differs(plain: Answered, shown: Answered): boolean {
  if (plain.bytes && shown.bytes) return plain.bytes !== shown.bytes;
  if (plain.label.startsWith('image/') && shown.label.startsWith('image/')) {
    if (plain.label !== shown.label) return true;
  }
  if (plain.etag && shown.etag) return plain.etag !== shown.etag;
  return parseUrl(plain.url)?.pathname !== parseUrl(shown.url)?.pathname;
}

const isSame = (one: Picture, other: Picture): boolean =>
  one.print === other.print && (one.bytes ?? other.bytes) === (other.bytes ?? one.bytes);

/** Another picture from nowhere than from the site, and from the site the same one twice: not one that always changes. */
async function isStandIn(address: string, shown: Picture, inspecting: Inspecting): Promise<boolean> {
  const real = await read(address, fromNowhere, inspecting);
  if (real.kind !== 'picture' || isSame(real, shown)) return false;
  const again = await readShown(address, inspecting);
  return again.kind === 'picture' && isSame(again, shown);
}

/** The site got no picture: is there one for somebody who comes from nowhere? */
async function askFromNowhere(address: string, shown: Reading, inspecting: Inspecting): Promise<Seen> {
  const real = await read(address, fromNowhere, inspecting);
  if (real.kind !== 'picture') return elsewise(address, isWorse(real) ? real : shown, inspecting);
  const again = await readShown(address, inspecting);
  if (again.kind === 'picture') return judgePicture(address, { plain: undefined, shown: again }, inspecting);
  const isBlocked = again.kind === shown.kind && 'status' in again;
  return isBlocked ? concluded(again, { verdict: 'hotlink-blocked', cause: 'refused' }) : concluded(again);
}

/** Answers after which nothing bad may be claimed. */
const isWorse = ({ kind }: Reading): boolean => kind === 'busy' || kind === 'failure' || kind === 'refused';

/** http that shows a picture, and https that would, too. */
async function withTwin(address: string, shown: Picture, inspecting: Inspecting): Promise<Seen> {
  const isSecured = await hasTwin(address, inspecting, shown.url);
  return isSecured ? concluded(shown, { verdict: 'insecure' }) : concluded(shown);
}

/** http that does not answer at all, and https that does. */
async function elsewise(address: string, reading: Reading, inspecting: Inspecting): Promise<Seen> {
  const isDown =
    reading.kind === 'failure' &&
    ['connection', 'slow-connection'].includes(reading.failure.failure) &&
    isInsecure(address);
  if (isDown && (await hasTwin(address, inspecting))) {
    return { kind: 'seen', image: { verdict: 'insecure', cause: 'https-only' } };
  }
  return concluded(reading);
}

const isInsecure = (address: string): boolean => /^http:/i.test(address);

async function hasTwin(address: string, inspecting: Inspecting, final?: string): Promise<boolean> {
  const twin = isInsecure(address) ? inspecting.secureTwin(address) : undefined;
  const host = twin && parseUrl(twin)?.host;
  if (!twin || !host || inspecting.insecureHosts.has(host)) return false;
  if (final === twin) return true;
  const reading = await read(twin, { ...fromNowhere, referrer: inspecting.referrer }, inspecting);
  if (reading.kind === 'failure') inspecting.insecureHosts.add(host);
  return reading.kind === 'picture';
}
