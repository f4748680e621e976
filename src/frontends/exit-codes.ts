/** How a run ends for whoever started it (docs/errors.md). */
export const exitCodes = {
  done: 0,
  failed: 1,
  /** The options are wrong; nothing was contacted. */
  usage: 2,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
} as const;
