/**
 * Keeps the SDK from logging, which has to be said before it is loaded: with `AZURE_LOG_LEVEL=verbose`
 * it prints whole requests, the tokens and signatures in them included, past our masks.
 */
export function silenceSdk(): void {
  delete process.env.AZURE_LOG_LEVEL;
  delete process.env.TYPESPEC_RUNTIME_LOG_LEVEL;
}
