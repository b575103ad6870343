/** What makes the address of a picture a wrong one; a key of the messages of `valid-image-field`. */
export type AddressFault = 'undefined' | 'template' | 'random' | 'pixel' | 'icon' | 'proxy' | 'words';

const ends = /(?:^|[/=])(?:undefined|null|NaN|None|\[object Object\]|%5Bobject%20Object%5D)$/;
const leak = /&#(?:123|x7b);|\{\{|\{%|<%|\$\{|%7B%7B|%24%7B/i;
/** Services that answer with a picture of their own, another one each time or a grey box. */
const random =
  /^(?:https?:)?\/\/(?:[\w-]{1,30}\.)?(?:picsum\.photos|placeholder\.com|placehold\.(?:it|co)|placekitten\.com|placeimg\.com|loremflickr\.com|lorempixel\.com|dummyimage\.com|fakeimg\.pl|unsplash\.it|fpoimg\.com)(?:[/:?]|$)|^(?:https?:)?\/\/source\.unsplash\.com\/(?:random|\d)/i;
/** Pictures that count readers: WordPress, FeedBurner, Google Analytics, Sina, Baidu, and by what such files are called. */
const pixel =
  /^(?:https?:)?\/\/(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.(?:feedburner\.com|wordpress\.com)\/~?r?|feedads\.|(?:www|ssl)\.google-analytics\.com|hm\.baidu\.com|beacon\.sina\.com\.cn|b\.scorecardresearch\.com|[\w-]{1,30}\.doubleclick\.net)|[/_-](?:pixel|beacon|track(?:er|ing)?|spacer|blank|transparent|1x1)\.(?:gif|png)(?:[?#]|$)/i;
/** What such a file is called where it stands for a section, a site or nobody in particular. */
const icon =
  /(?:^|[/_-])(?:fav)?icon(?:[-_]?\d{1,4}(?:x\d{1,4})?)?\.(?:ico|png|svg|gif|jpe?g)(?:[?#]|$)|\.ico(?:[?#]|$)|\/(?:category|channel|column)[-_]?icons?\//i;
/** Services that pass a picture on for a web page that may not fetch it; they come and go. */
const proxy =
  /^(?:https?:)?\/\/(?:cors[\w-]{0,30}\.|(?:[\w-]{1,30}\.)?(?:allorigins\.(?:win|me)|corsproxy\.(?:io|org|github\.io)|crossorigin\.me|thingproxy\.freeboard\.io|yacdn\.org|jsonp\.afeld\.me|whateverorigin\.org|codetabs\.com))[^\s]{0,200}(?:\/|\?|=)(?:https?:|https?%3a)/i;

/** The first thing that is wrong with the address of a picture. */
export function addressFault(address: string): AddressFault | undefined {
  if (ends.test(address)) return 'undefined';
  if (leak.test(address)) return 'template';
  if (random.test(address)) return 'random';
  if (proxy.test(address)) return 'proxy';
  if (pixel.test(address)) return 'pixel';
  if (icon.test(address)) return 'icon';
  return isWords(address) ? 'words' : undefined;
}

/** Colours and gradients, which some themes take too, have no blank outside brackets. */
const isWords = (address: string): boolean =>
  !/[/.#(]/.test(address) && /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(address);

/** The address behind that of a proxy; undefined where it does not show. */
export function addressBehind(address: string): string | undefined {
  const at = address.slice(8).search(/https?(?::|%3a)(?:\/\/|%2f%2f)/i);
  if (at < 0) return undefined;
  const inner = address.slice(at + 8);
  return /^https?%3a/i.test(inner) ? unescaped(inner) : inner;
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
