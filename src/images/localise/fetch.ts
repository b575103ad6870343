import { concluded, type Seen } from '../remote/conclude.ts';
import type { Inspecting } from '../remote/inspect.ts';
import { look, type Question } from '../remote/look.ts';
import { type PictureFacts, recognisePicture } from '../remote/picture.ts';
import { isPlaceholder } from '../remote/placeholders.ts';
import { readLook } from '../remote/reading.ts';
import { hasScript } from './active.ts';

/** A picture with all its bytes, or what was seen instead. */
export type Fetched = Seen & { readonly picture?: PictureFacts & { readonly bytes: Uint8Array } };

/** One for each kind of server: some refuse who comes from elsewhere, a few who comes from nowhere. */
const fromNowhere: Question = { method: 'GET' };

/** Fetches a picture once, whole, or says why not. `inspecting.limits.bytes` is one more than a picture may have. Never rejects. */
export async function fetchPicture(address: string, inspecting: Inspecting): Promise<Fetched> {
  const plain = await ask(address, fromNowhere, inspecting);
  const isRefused = plain.kind === 'seen' && plain.image.verdict === 'unknown' && plain.image.cause === 'forbidden';
  return isRefused && inspecting.referrer !== ''
    ? ask(address, { ...fromNowhere, referrer: inspecting.referrer }, inspecting)
    : plain;
}

async function ask(address: string, question: Question, inspecting: Inspecting): Promise<Fetched> {
  const answer = await look(address, question, inspecting);
  const reading = readLook(answer, 'GET');
  if (reading.kind !== 'picture' || answer.kind !== 'answer') return concluded(reading);
  const { body, isCut } = answer.response;
  if (body.length >= inspecting.limits.bytes) return seen('unknown', 'too-large');
  if (isCut) return { ...seen('temporary', 'cut'), mayPass: true };
  if (isPlaceholder(address, reading.url)) return concluded(reading, { verdict: 'placeholder', cause: 'redirect' });
  const picture = recognisePicture(body);
  if (!picture) return seen('unknown', 'compressed');
  if (picture.width === 1 && picture.height === 1) return seen('unknown', 'pixel');
  if (picture.type === 'svg' && hasScript(body)) return seen('unknown', 'script');
  return { ...concluded(reading), picture: { ...picture, bytes: body } };
}

type Image = Extract<Seen, { kind: 'seen' }>['image'];

const seen = (verdict: Image['verdict'], cause: string): Extract<Seen, { kind: 'seen' }> => ({
  kind: 'seen',
  image: { verdict, cause },
});
