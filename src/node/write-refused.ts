/** Why a file was not written; its `message` ends a sentence that names the file. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  /** `changed`: the file holds something else by now, so that looking at it again may help. */
  readonly kind: 'outside' | 'changed' | 'busy' | 'encoding';

  constructor(message: string, kind: WriteRefused['kind']) {
    super(message);
    this.kind = kind;
  }
}
