import * as vscode from 'vscode';
import type { ImageReference } from '../../core/index.ts';
import { isRemote } from '../../images/local.ts';
import type { Analyser, Analysis } from '../analyser.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';
import type { Host } from '../host.ts';
import type { Log } from '../log.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import { folderOf, parentOf } from '../uris.ts';
import { localPicture } from './localPicture.ts';
import { remotePicture } from './remotePicture.ts';
import { pictureMarkdown, type ShownPicture } from './show.ts';

export interface PictureHoverParts {
  readonly analyser: Analyser;
  readonly remoteVerdicts: RemoteVerdicts;
  readonly host: Pick<Host, 'loadPictureTools'>;
  readonly log: Log;
}

/** Shows the picture at an address, what is known of it, and since when. */
export function pictureHover(parts: PictureHoverParts): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      try {
        const analysis = await parts.analyser.analyse(document);
        const image = analysis && imageAt(analysis, document.offsetAt(position));
        if (!image || token.isCancellationRequested) return undefined;
        const shown = isRemote(image.source)
          ? remotePicture(image.source, analysis, parts.remoteVerdicts)
          : await localPicture(image.source, analysis, parts.host);
        if (!shown) return undefined;
        const address = isShownAnyway(image, document, shown) ? undefined : shown.address;
        return new vscode.Hover(pictureMarkdown({ ...shown, address }), rangeOf(document, image.sourceSpan));
      } catch (error) {
        parts.log.failure('Showing a picture failed', error);
        return undefined;
      }
    },
  };
}

function imageAt({ article }: Analysis, offset: number): ImageReference | undefined {
  return article.images.find(({ sourceSpan: { start, end } }) => start <= offset && offset <= end && start < end);
}

/** In Markdown files VS Code shows pictures that it finds itself, from the article's folder or the workspace's, and all on the web. */
function isShownAnyway(image: ImageReference, document: vscode.TextDocument, { file }: ShownPicture): boolean {
  const isSeen = image.syntax === 'markdown' || (image.syntax === 'element' && image.name === 'src');
  if (
    !isSeen ||
    document.languageId !== 'markdown' ||
    !vscode.extensions.getExtension('vscode.markdown-language-features')
  )
    return false;
  if (!file) return isRemote(image.source);
  const base = image.source.startsWith('/') ? folderOf(document.uri) : parentOf(document.uri);
  return base !== undefined && vscode.Uri.joinPath(base, decoded(image.source)).toString() === file.toString();
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
