import { Failure } from '../catalog/failure.ts';

/** The store is there and knows who asks, who may not do that; nothing else is wrong, as far as one can tell. */
export class MissingRight extends Failure {
  constructor(message: string, hint: string) {
    super('STORE_ACCESS_DENIED', message, hint);
  }
}
