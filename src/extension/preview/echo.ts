import * as vscode from 'vscode';

interface Glide {
  readonly line: number;
  /** In lines, when the editor was last heard of. */
  readonly distance: number;
}

const distanceTo = (line: number, { visibleRanges }: vscode.TextEditor): number =>
  Math.abs((visibleRanges[0]?.start.line ?? line) - line);

const isGliding = ({ uri }: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('editor', uri).get('smoothScrolling') === true;

/**
 * Tells movements of editors that we asked for from those that a hand made. No clock: the window carries out what it is told in order,
 * and tells us of movements before it answers what comes next.
 */
export class Echo {
  #underWay = 0;
  readonly #glides = new Map<vscode.TextEditor, Glide>();

  /** Moves editors. All that they say until the window has answered is an echo. */
  async of(move: () => unknown): Promise<void> {
    this.#underWay++;
    try {
      await move();
      await vscode.commands.executeCommand('noop');
    } finally {
      this.#underWay--;
    }
  }

  /** Brings a line to the top of an editor. Where editors scroll smoothly that goes on behind the answer, nearer and nearer. */
  async toTop(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
    this.#glides.delete(editor);
    await this.of(() => editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop));
    const { line } = position;
    if (isGliding(editor.document)) this.#glides.set(editor, { line, distance: distanceTo(line, editor) });
  }

  /** Whether an editor that has moved does what it was told. */
  isIn(editor: vscode.TextEditor): boolean {
    if (this.#underWay > 0) return true;
    const glide = this.#glides.get(editor);
    if (!glide) return false;
    const distance = distanceTo(glide.line, editor);
    const isNearer = distance < glide.distance;
    if (isNearer && distance > 0) this.#glides.set(editor, { line: glide.line, distance });
    else this.#glides.delete(editor);
    return isNearer;
  }
}
