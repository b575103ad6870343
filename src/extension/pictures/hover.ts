import * as vscode from 'vscode';
import type { ImageReference } from '../../core/index.ts';
import { isRemote } from '../../images/local.ts';
import type { Analyser, Analysis } from '../analyser.ts';
import { rangeOf } from '../edits/workspaceEdit.ts';
import type { Host } from '../host.ts';
import type { Log } from '../log.ts';
import type { RemoteVerdicts } from '../remote/verdicts.ts';
import { localPicture } from './localPicture.ts';
import { remotePicture } from './remotePicture.ts';
import { pictureMarkdown } from './show.ts';

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
        return shown && new vscode.Hover(pictureMarkdown(shown), rangeOf(document, image.sourceSpan));
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
