import * as vscode from 'vscode';

/** What a hover says of a picture. */
export interface ShownPicture {
  /** Where VS Code may load it from; absent where it may not or need not. */
  readonly address?: string | undefined;
  /** The file of the workspace that it is. */
  readonly file?: vscode.Uri;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly bytes?: number | undefined;
  /** `png`, `jpeg` … */
  readonly type?: string | undefined;
  /** Sentences. */
  readonly words: readonly string[];
}

/** The largest picture of a hover, in pixels. */
const most = { width: 320, height: 160 };

/** Articles and servers are strangers: nothing here is trusted, and none of their words is taken for Markdown. */
export function pictureMarkdown(shown: ShownPicture): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  if (shown.address !== undefined) {
    const alt = vscode.l10n.t('Picture');
    markdown.appendMarkdown(`![${alt}](${inMarkdown(shown.address)}|${dimensions(shown)})\n\n`);
  }
  const { width, height, bytes, type } = shown;
  const facts = [
    ...(width && height ? [`${width} × ${height} px`] : []),
    ...(bytes === undefined ? [] : [sizeWords(bytes)]),
    ...(type ? [type.toUpperCase()] : []),
  ];
  if (facts.length > 0) markdown.appendText(facts.join(' · ')).appendMarkdown('\n\n');
  return markdown.appendText(shown.words.join(' '));
}

/** What would end an address in Markdown, or begin VS Code's own words about its size. */
const inMarkdown = (address: string): string =>
  address.replace(/[\s()<>[\]\\|"'`*_]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** So that it fits; never larger than it is. Of unknown pictures the width alone is said, and they keep their form. */
function dimensions({ width, height }: Pick<ShownPicture, 'width' | 'height'>): string {
  if (!width || !height) return `width=${most.height}`;
  const scale = Math.min(1, most.width / width, most.height / height);
  return `width=${Math.max(1, Math.round(width * scale))},height=${Math.max(1, Math.round(height * scale))}`;
}

/** As people read sizes: 812 bytes, 12.3 KB, 1.2 MB. */
function sizeWords(bytes: number): string {
  if (bytes < 1000) return vscode.l10n.t('{0} bytes', bytes);
  const [amount, unit] = bytes < 999_950 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${amount.toFixed(1)} ${unit}`;
}
