import { createHash, type Hash, hash } from 'node:crypto';

/** What tells a hash of lines of COPY from one that the server made. */
export const ofCopy = 'copy:';

/** A hash of rows, whatever their order. */
export class RowHash {
  #low = 0;
  #high = 0;
  /** Of the row that is coming, where it comes in pieces. */
  #row: Hash | undefined;

  readonly hear = (piece: Buffer, isEnd: boolean): void => {
    if (!isEnd) {
      this.#row ??= createHash('sha256');
      this.#row.update(piece);
      return;
    }
    this.#add(this.#row ? this.#row.update(piece).digest() : hash('sha256', piece, 'buffer'));
    this.#row = undefined;
  };

  #add(digest: Buffer): void {
    this.#low += digest.readUInt32LE(0);
    this.#high = (this.#high + digest.readUInt32LE(4) + Math.floor(this.#low / 2 ** 32)) % 2 ** 32;
    this.#low %= 2 ** 32;
  }

  toString(): string {
    return (
      ofCopy + [this.#high, this.#low].map(half => half.toString(16).padStart(8, '0')).join('')
    );
  }
}
