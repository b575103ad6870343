import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** Elements whose content the tokenizer must not read as markup. None of it is visible text of an article. */
const rawText = new Set('script style xmp iframe noembed noframes textarea title'.split(' '));
/** Elements that stand within a line. Any other begins a new one. */
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The text of HTML source, one line per block, read without building a tree: linear in its length however it nests.
 * Never throws for what parse5's tokenizer can read.
 */
export function visibleText(html: string): string {
  let text = '';
  let hidden = '';
  const add = ({ chars }: Token.CharacterToken): void => {
    if (!hidden) text += chars;
  };
  const line = ({ tagName }: Token.TagToken): void => {
    if (!hidden && !inline.has(tagName)) text += '\n';
  };
  const nothing = (): void => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onStartTag(token) {
        line(token);
        if (!rawText.has(token.tagName)) return;
        hidden = token.tagName;
        tokenizer.state = token.tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
      },
      onEndTag(token) {
        if (token.tagName === hidden) hidden = '';
        line(token);
      },
    },
  );
  tokenizer.write(html, true);
  return text;
}
