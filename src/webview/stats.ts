import { word } from './words.ts';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const words = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** What adults read in a minute: Brysbaert 2019 has 238 words of English; of Chinese, some 260 words of 1.5 characters. */
const wordsPerMinute = 238;
const charactersPerMinute = 390;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text of the article, without what the page says about it. */
export function ownText(article: Element): string {
  const texts: string[] = [];
  const walk = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches('.al-gap, .al-tag, .al-box, .al-header')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node instanceof Text ? node.data : ' ');
  return texts.join('');
}

/** "1,204 words · 6 min" */
export function statistics(text: string): string {
  const characters = count(text, cjk);
  const latin = count(text.replace(cjk, ' '), words);
  const minutes = Math.max(1, Math.round(latin / wordsPerMinute + characters / charactersPerMinute));
  if (latin + characters === 0) return '';
  const language = document.documentElement.lang || 'en';
  const parts = [
    latin > 0 && (latin === 1 ? word('word') : word('words', latin.toLocaleString(language))),
    characters > 0 && word('characters', characters.toLocaleString(language)),
    word('minutes', minutes),
  ];
  return parts.filter(Boolean).join(' · ');
}

const sampleLength = 4000;

/** Which way an article reads, by what most of its first letters are. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const sample = text.slice(0, sampleLength);
  return count(sample, rightToLeft) * 2 > count(sample, /\p{L}/gu) ? 'rtl' : 'ltr';
}
