import v8 from 'node:v8';
import vm from 'node:vm';
import * as vscode from 'vscode';

/** Things that can be had and given back, by what gave them: how many are out. */
const live = new Map<string, number>();

type Giver = (...args: unknown[]) => vscode.Disposable;

function counted(name: string, give: Giver): Giver {
  return (...args) => {
    const given = give(...args);
    live.set(name, (live.get(name) ?? 0) + 1);
    const dispose = given.dispose.bind(given);
    let isOut = true;
    given.dispose = () => {
      if (isOut) live.set(name, (live.get(name) ?? 0) - 1);
      isOut = false;
      dispose();
    };
    return given;
  };
}

/** From here on, counts what the extension subscribes to and makes, and gives back. To be called before it is activated. */
export function countSubscriptions(): void {
  const { workspace, window, languages } = vscode;
  for (const [part, namespace] of Object.entries({ workspace, window, languages })) {
    const api = namespace as unknown as Record<string, unknown>;
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(api))) {
      const give = api[name];
      if (!/^(?:onDid|onWill|createFileSystemWatcher|createDiagnosticCollection|createWebviewPanel)/.test(name))
        continue;
      if (typeof give !== 'function') continue;
      api[name] = counted(`${part}.${name}`, give.bind(api) as Giver);
    }
  }
}

export interface Sample {
  /** In bytes, after garbage collection. */
  readonly heap: number;
  readonly resident: number;
  /** Timers, sockets, files and the like, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  readonly subscriptions: Readonly<Record<string, number>>;
  readonly webviews: number;
  readonly documents: number;
}

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void;

const isWebview = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputWebview;

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What the process holds at the moment. */
export function sample(): Sample {
  for (let round = 0; round < 3; round++) collectGarbage();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    heap: heapUsed,
    resident: rss,
    // Timers and requests come and go with VS Code's own work; what counts is what stays.
    resources: tally(process.getActiveResourcesInfo().filter((name) => !/Timeout|Immediate|Req|Tick/.test(name))),
    subscriptions: Object.fromEntries(live),
    webviews: vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isWebview).length,
    documents: vscode.workspace.textDocuments.length,
  };
}
