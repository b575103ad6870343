/** What in an SVG could run on the site that shows it, once somebody opens the file by itself; prefixes of namespaces included. */
const active =
  /<(?:[\w-]{1,40}:)?(?:script|foreignobject|handler|iframe|object|embed)[\s/>]|[\s"'/]on[a-z]{3,30}\s{0,9}=|javascript:|<!entity|<\?xml-stylesheet|attributename\s{0,9}=\s{0,9}["']?(?:on|(?:xlink:)?href)/i;

/** Whether an SVG holds anything but a picture. Looks behind character references, too. */
export function hasScript(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  return active.test(text) || active.test(withoutReferences(text));
}

/** Only ASCII is looked for, so bytes are read as Latin-1, in pieces that the stack bears. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}

/** Line ends and tabs within the name of a scheme count for nothing. */
const withoutReferences = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/[\t\r\n]/g, (sign, at: number, all: string) => (/[a-z]/i.test(all[at - 1] ?? '') ? '' : sign));
