import * as vscode from 'vscode';
import { type Article, builtInRecipes, compileRecipes, type Recipe } from '../../core/index.ts';
import type { Learner, SourceReport } from '../../core/learn/index.ts';
import type { Learning } from '../host.ts';
import { pathBelow } from '../uris.ts';

/** What is proposed for the articles of one source. */
export interface Learned {
  readonly report: SourceReport;
  readonly folder: vscode.WorkspaceFolder;
  /** One of its articles: its config is the source's. */
  readonly article: vscode.Uri;
}

/** Learns from each folder of the workspace by itself: their recipe files are their own. */
export interface Session {
  survey(uri: vscode.Uri, article: Article): void;
  /** Looks again at an article that was surveyed; `own` are the user's recipes for it. */
  study(uri: vscode.Uri, article: Article, own: readonly Recipe[]): void;
  /** Only sources with something to propose, the folders in their order. */
  learned(): readonly Learned[];
}

interface FolderSession {
  readonly folder: vscode.WorkspaceFolder;
  readonly learner: Learner;
  /** Articles in the order of the survey, and the place of each by its address. */
  readonly uris: vscode.Uri[];
  readonly places: Map<string, number>;
}

export function createSession({ createLearner, usual }: Learning): Session {
  const known = compileRecipes(builtInRecipes);
  const sessions = new Map<string, FolderSession>();
  const sessionOf = (uri: vscode.Uri): FolderSession | undefined => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return undefined;
    const key = folder.uri.toString();
    const found = sessions.get(key) ?? {
      folder,
      learner: createLearner({ ...usual, known, compile: compileRecipes }),
      uris: [],
      places: new Map(),
    };
    sessions.set(key, found);
    return found;
  };
  return {
    survey(uri, article) {
      const session = sessionOf(uri);
      if (!session) return;
      session.places.set(uri.toString(), session.uris.push(uri) - 1);
      session.learner.survey(pathIn(session, uri), article);
    },
    study(uri, article, own) {
      const session = sessionOf(uri);
      const index = session?.places.get(uri.toString());
      // What came up since the survey is not in the sums.
      if (!session || index === undefined || !session.learner.wants(index)) return;
      session.learner.study(index, { file: pathIn(session, uri), article, own });
    },
    learned: () => [...sessions.values()].sort((a, b) => a.folder.index - b.folder.index).flatMap(learnedIn),
  };
}

const pathIn = ({ folder }: FolderSession, uri: vscode.Uri): string => pathBelow(folder.uri, uri) ?? uri.path;

function learnedIn({ folder, learner, uris }: FolderSession): Learned[] {
  const members = new Map(learner.sources().map(({ name, by, members }) => [`${by} ${name}`, members]));
  return learner.report().flatMap((report) => {
    const article = uris[members.get(`${report.by} ${report.name}`)?.[0] ?? -1];
    return article && report.proposed.length > 0 ? [{ report, folder, article }] : [];
  });
}
