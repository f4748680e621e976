import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: NodeJS.GCFunction = runInNewContext('gc');

/**
 * Frees all that nobody holds, so that resident memory means what is held. After every other kind of
 * collection V8 keeps free pages, up to half of what is resident.
 */
export async function collectGarbage(): Promise<void> {
  // What a first one lets go of holds more: buffers are freed in the background.
  for (let time = 0; time < 3; time += 1) {
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    await nextTurn();
  }
}
