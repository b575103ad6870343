import * as vscode from 'vscode';

type Step = 'readDirectory' | 'readFile' | 'writeFile' | 'stat';

/** Files in memory behind VS Code's own interface for file systems, with faults as disks and servers have them. */
export class FaultyFiles implements vscode.FileSystemProvider {
  readonly scheme = 'faulty';
  /** What fails, and how. */
  readonly faults = new Map<Step, () => Promise<never> | never>();
  /** Of each file only so many bytes are read, though it says that it has more. */
  cut = Number.POSITIVE_INFINITY;
  readonly #files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  register(): vscode.Disposable {
    return vscode.workspace.registerFileSystemProvider(this.scheme, this);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  put(path: string, text: string): vscode.Uri {
    this.#files.set(path, { bytes: new TextEncoder().encode(text), mtime: this.#files.size + 1 });
    return this.uri(path);
  }

  textOf(path: string): string {
    return new TextDecoder().decode(this.#files.get(path)?.bytes);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await this.faults.get('stat')?.();
    const file = this.#files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.#namesIn(uri.path).size > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.faults.get('readDirectory')?.();
    return [...this.#namesIn(uri.path)];
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.faults.get('readFile')?.();
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes.slice(0, this.cut);
  }

  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await this.faults.get('writeFile')?.();
    this.#files.set(uri.path, { bytes, mtime: Date.now() });
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  #namesIn(folder: string): Map<string, vscode.FileType> {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    const below = [...this.#files.keys()].filter((path) => path.startsWith(prefix));
    return new Map(
      below.map((path) => {
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        return [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
      }),
    );
  }
}

export const unavailable = (): never => {
  throw vscode.FileSystemError.Unavailable('The server does not answer.');
};

/** A step that ends only when `release` is called, and then as usual. */
export function held(): { step: () => Promise<never>; release: () => void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { step: () => released as Promise<never>, release };
}
