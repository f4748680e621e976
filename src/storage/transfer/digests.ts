import { createHash } from 'node:crypto';
import type { Checksum, Digests } from '../store.ts';

/** In hexadecimal digits. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Computes the checksum of a whole object while its bytes pass. */
export class ChecksumCounter {
  readonly #sha256 = createHash('sha256');
  #sizeBytes = 0;

  update(bytes: Buffer): void {
    this.#sha256.update(bytes);
    this.#sizeBytes += bytes.length;
  }

  /** To be called once, at the end. */
  checksum(): Checksum {
    return { sizeBytes: this.#sizeBytes, sha256: this.#sha256.digest('hex') };
  }
}

/** The same with the MD5 that stores keep of their objects, for what is stored. */
export class DigestingCounter extends ChecksumCounter {
  readonly #md5 = createHash('md5');

  override update(bytes: Buffer): void {
    super.update(bytes);
    this.#md5.update(bytes);
  }

  /** To be called once, at the end. */
  digests(): Digests {
    return { ...this.checksum(), md5: this.#md5.digest('hex') };
  }
}

/** Of an object that is in memory. */
export function digestsOf(bytes: Buffer): Digests {
  const whole = new DigestingCounter();
  whole.update(bytes);
  return whole.digests();
}
