/** A way in which a block of fields stands at the top of a file; the title is always Spring, the date 2021-03-20. */
export interface Shape {
  readonly name: string;
  readonly text: string;
}

const fields = 'title: Spring\ndate: 2021-03-20\n';
const toml = 'title = "Spring"\ndate = 2021-03-20\n';
const json = '"title": "Spring",\n"date": "2021-03-20"\n';
const body = '\nText.\n';
const plain = `---\n${fields}---\n${body}`;

/** Every shape that tells one reader from another, and those that tell none. */
export const shapes: readonly Shape[] = [
  { name: 'three dashes before and after', text: plain },
  { name: 'the same with CRLF', text: plain.replace(/\n/g, '\r\n') },
  { name: 'the same with CR alone', text: plain.replace(/\n/g, '\r') },
  { name: 'byte order mark', text: `\uFEFF${plain}` },
  { name: 'one blank line before it', text: `\n${plain}` },
  { name: 'two blank lines before it', text: `\n\n${plain}` },
  { name: 'a line of spaces before it', text: `  \n${plain}` },
  { name: 'byte order mark and a blank line', text: `\uFEFF\n${plain}` },
  { name: 'spaces before the opening fence', text: ` ${plain}` },
  { name: 'spaces behind the opening fence', text: `---  \n${fields}---\n${body}` },
  { name: 'spaces behind the closing fence', text: `---\n${fields}---  \n${body}` },
  { name: 'spaces before the closing fence', text: `---\n${fields} ---\n${body}` },
  { name: 'closed with three dots', text: `---\n${fields}...\n${body}` },
  { name: 'four dashes before and after', text: `----\n${fields}----\n${body}` },
  { name: 'opened with five dashes', text: `-----\n${fields}---\n${body}` },
  { name: 'closed with five dashes', text: `---\n${fields}-----\n${body}` },
  { name: 'never closed', text: `---\n${fields}${body}` },
  { name: 'never closed, a thematic break later', text: `---\n${fields}${body}\n---\n\nMore.\n` },
  { name: 'no opening fence', text: `${fields}---\n${body}` },
  { name: 'no fences', text: `${fields}${body}` },
  { name: 'closing fence at the end of the file', text: `---\n${fields}---` },
  { name: 'text right behind the closing fence', text: `---\n${fields}---Text.\n` },
  { name: 'blank lines inside the block', text: `---\n\n${fields}\n---\n${body}` },
  { name: 'a thematic break in the body', text: `${plain}\n---\n\nMore.\n` },
  { name: 'a second block behind it', text: `---\n${fields}---\n---\ntags: [a]\n---\n${body}` },
  { name: '`yaml` behind the fence', text: `---yaml\n${fields}---\n${body}` },
  { name: 'TOML between `+++`', text: `+++\n${toml}+++\n${body}` },
  { name: 'TOML, blank lines before it', text: `\n\n+++\n${toml}+++\n${body}` },
  { name: '`toml` behind the fence', text: `---toml\n${toml}---\n${body}` },
  { name: 'JSON between `;;;`, without braces', text: `;;;\n${json};;;\n${body}` },
  { name: 'JSON between `;;;`, with braces', text: `;;;\n{${json}}\n;;;\n${body}` },
  { name: '`json` behind the fence', text: `---json\n{${json}}\n---\n${body}` },
  { name: 'JSON between three dashes', text: `---\n{${json}}\n---\n${body}` },
  { name: 'JSON without fences', text: `{\n${json}}\n${body}` },
  { name: 'tabs for indentation', text: `---\n${fields}tags:\n\t- a\n---\n${body}` },
  { name: 'a key twice', text: `---\n${fields}title: Summer\n---\n${body}` },
];
