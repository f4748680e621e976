/** Rejects when the signal aborts, and does nothing but that: whoever waits for something else may leave it. */
export function rejectionOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const fail = () => reject(signal.reason);
  if (signal.aborted) fail();
  else signal.addEventListener('abort', fail, { once: true });
  promise.catch(() => undefined);
  return promise;
}
