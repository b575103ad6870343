import type { Document, Element } from 'domhandler';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/** What is told of elements as the parser opens and closes them. */
export interface Watch {
  onItemPush(element: Element): void;
  onItemPop(): void;
}

/** Parses by the HTML standard, scripting off, places kept. Throws what the watch throws. */
export const parseByStandard = (source: string, watch: Watch): Document =>
  parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: { ...adapter, ...watch } });
