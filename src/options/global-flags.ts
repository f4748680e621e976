/** Flags that every command takes. The frontend acts on them; they have no environment variable. */
export const globalFlags = {
  json: 'Print one JSON document on standard output; everything else goes to standard error.',
  quiet: 'Print nothing but the result, warnings and errors.',
  verbose: 'Print versions, choices and their reasons as well.',
  help: 'Show this help.',
  version: 'Show the version.',
} as const;

export type GlobalFlag = keyof typeof globalFlags;

/**
 * A file with variables of options, for all commands alike: neither an option itself, nor to be set by a
 * variable. Not `--env-file`: Node wants that file to be there, wherever the flag stands.
 */
export const environmentFileFlag = {
  name: 'environment-file',
  flag: '--environment-file',
  placeholder: 'FILE',
  description:
    'File with lines NAME=value, for variables that the environment does not have. A value is taken as it stands, without quoting. Others must not be able to read it.',
} as const;

/** Which of the global flags a command line holds. Right even where its options are wrong. */
export const globalFlagsIn = (argv: readonly string[]): ReadonlySet<GlobalFlag> =>
  new Set(globalFlagNames.filter(name => argv.includes(`--${name}`)));

export const globalFlagNames = Object.keys(globalFlags).filter(isGlobalFlag);

function isGlobalFlag(name: string): name is GlobalFlag {
  return Object.hasOwn(globalFlags, name);
}
