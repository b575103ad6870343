/** What tells Chinese from other languages whose bytes look alike: the hundred characters that make up a third of any text. */
const common = new Set(
  '的一是了我不在人有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长' +
    '這來個國說們為時會過學對裡後麼沒還發當開見經頭動兩長',
);

/** Bytes that are looked at. */
const sample = 200_000;
/** Fewer characters than that tell nothing. */
const fewest = 10;

/** Whether bytes are Chinese in GB2312, GBK or GB18030. */
export function mostlyChinese(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes.subarray(0, sample));
  let all = 0;
  let known = 0;
  for (const character of text) {
    if (character < '\u0080') continue;
    if (/[\u4e00-\u9fff]/.test(character)) all++;
    if (common.has(character)) known++;
  }
  return all >= fewest && known >= all * 0.12;
}

/** Marks that editors put into Western text: quotes, dashes, dots, signs. Those of other code pages have letters here. */
const marks = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xa0, 0xa9, 0xab, 0xae, 0xb0, 0xbb]);

const isAscii = (byte: number | undefined): boolean => byte === undefined || byte < 0x80;
const isLetter = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7;

/** Whether bytes are text of a Western European language: a few letters with accents among those of ASCII, and typographic marks. */
export function mostlyWestern(bytes: Uint8Array): boolean {
  const seen = bytes.subarray(0, sample);
  let high = 0;
  for (let at = 0; at < seen.length; at++) {
    const byte = seen[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    // Other scripts are written in high bytes throughout.
    const isWithinWord = isLetter(byte) && (isAscii(seen[at - 1]) || isAscii(seen[at + 1]));
    if (!isWithinWord && !marks.has(byte)) return false;
  }
  return high > 0 && high < seen.length * 0.15;
}
