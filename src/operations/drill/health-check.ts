import { setTimeout } from 'node:timers/promises';
import type { Check } from '../../catalog/evidence.ts';
import { option } from '../../catalog/reference.ts';
import { codeOf } from '../../postgres/session/error-codes.ts';

/** So long the application that answers has, from the first request. */
const patienceMs = 30_000;
const pauseMs = 1000;

/**
 * Asks an address of the user's until it answers with a 2xx status. `{host}` and the like in it stand for
 * where the restored database is. The rest of the address may be secret, and is not repeated.
 */
export async function checkHealth(
  template: string,
  where: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Check> {
  const url = template.replace(/\{(\w+)\}/g, (whole, key: string) =>
    where[key] === undefined ? whole : encodeURIComponent(where[key]),
  );
  const retryPolicy = AbortSignal.timeout(patienceMs);
  let requests = 0;
  let answer = 'no answer';
  while (!retryPolicy.aborted) {
    requests += 1;
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, retryPolicy]) });
      await response.body?.cancel();
      answer = `status ${response.status}`;
      if (response.ok) {
        const figure = `${answer} at request ${requests}`;
        return { name: 'health', verdict: 'passed', figure, problems: [] };
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!retryPolicy.aborted) answer = reasonOf(error);
    }
    await setTimeout(pauseMs, undefined, { signal: AbortSignal.any([signal, retryPolicy]) }).catch(
      () => signal.throwIfAborted(),
    );
  }
  return {
    name: 'health',
    verdict: 'failed',
    figure: `${requests} requests in ${patienceMs / 1000} s`,
    problems: [`no 2xx status; at last: ${answer}`],
    hint: `Look in the log of the application that answers at ${option('health-url')}, and whether it reaches the scratch database.`,
  };
}

/** The code alone: messages of `fetch` may repeat the address. */
const reasonOf = (error: unknown): string =>
  `no answer (${(error instanceof Error && codeOf(error.cause)) || 'the address cannot be asked'})`;
