/** Why an image is not shown. */
export type BlockReason =
  | 'no-address'
  | 'invalid'
  | 'insecure'
  | 'not-public'
  | 'remote-off'
  | 'scheme'
  | 'data-type'
  | 'too-large';

/** The few sentences that the preview adds to an article. Plain text; a caller may bring its own language. */
export interface Words extends Readonly<Record<BlockReason, string>> {
  readonly image: string;
  readonly video: string;
  readonly audio: string;
  readonly iframe: string;
  readonly object: string;
  readonly embed: string;
  readonly tooDeep: string;
  readonly tooLong: string;
  readonly textOnly: string;
}

export const defaultWords: Words = {
  image: 'image',
  video: 'video',
  audio: 'audio',
  iframe: 'embedded page',
  object: 'embedded object',
  embed: 'embedded object',
  'no-address': 'no address',
  invalid: 'not a valid address',
  insecure: 'insecure address',
  'not-public': 'not a public address',
  'remote-off': 'remote images are off',
  scheme: 'kind of address not shown',
  'data-type': 'kind of data not shown',
  'too-large': 'too large',
  tooDeep: 'Some parts of this article are nested too deeply; they are shown without their markup.',
  tooLong: 'The article goes on here. It has more parts than the preview shows.',
  textOnly: 'This article is nested too deeply to be laid out. This is its text.',
};

export const isBlockReason = (reason: string, words: Words): reason is BlockReason => Object.hasOwn(words, reason);
