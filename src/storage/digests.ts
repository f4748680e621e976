import { createHash } from 'node:crypto';
import type { Digests } from './store.ts';

/** Computes the digests of a whole object while its bytes pass. */
export class DigestingCounter {
  readonly #sha256 = createHash('sha256');
  readonly #md5 = createHash('md5');
  #sizeBytes = 0;

  update(bytes: Buffer): void {
    this.#sha256.update(bytes);
    this.#md5.update(bytes);
    this.#sizeBytes += bytes.length;
  }

  /** To be called once, at the end. */
  digests(): Digests {
    return {
      sizeBytes: this.#sizeBytes,
      sha256: this.#sha256.digest('hex'),
      md5: this.#md5.digest('hex'),
    };
  }
}
