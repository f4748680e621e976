import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandNames, commandOf, optionNames, optionsOf } from '../../scripts/commands.ts';
import { inFlags } from '../../src/catalog/reference.ts';
import { shellQuote } from '../../src/catalog/shell.ts';
import { registry } from '../../src/commands/registry.ts';
import { globalFlagsIn } from '../../src/options/global-flags.ts';
import { parseOptions } from '../../src/options/parse.ts';
import { type GivenOptions, reproduce as reproduceOf } from '../../src/options/reproduce.ts';
import { allOptions } from '../../src/options/schema.ts';
import { accepted, contextOf, enough, errorsOf, type Verb } from './support.ts';

const reproduce = (given: GivenOptions, names: readonly string[]) =>
  reproduceOf(given, names, allOptions(registry));

describe('where a value comes from', () => {
  const env = { PG_BACKUP_INPUT_HOST: 'input', PG_BACKUP_HOST: 'own', PGHOST: 'libpq' };
  const cases = [
    { name: 'the flag comes first', argv: ['--host', 'flag'], env, host: 'flag' },
    { name: 'then the input', argv: [], env, host: 'input' },
    { name: 'then our own', argv: [], env: { ...env, PG_BACKUP_INPUT_HOST: '' }, host: 'own' },
    {
      name: 'then that of libpq',
      argv: [],
      env: { PGHOST: 'libpq', PG_BACKUP_HOST: '' },
      host: 'libpq',
    },
  ];
  test.each(cases)('$name', ({ argv, env: variables, host }) => {
    const { values } = accepted('databases', ['--username=me', ...argv], contextOf(variables));
    expect(values.host).toBe(host);
  });

  test('last the default, and a list is empty without one', () => {
    const { values } = accepted('backup', enough.backup);
    expect(values).toMatchObject({
      port: 5432,
      databases: [],
      'pg-dump-options': [],
      compression: { method: 'auto' },
      'storage-prefix': 'database_backups',
      'lock-wait-timeout': 60,
      'dry-run': false,
    });
    expect(values.password).toBeUndefined();
    expect(values['ssl-mode']).toBeUndefined();
  });

  test('a flag replaces the list of the environment, a repeated one adds to it', () => {
    const env = { PG_BACKUP_DATABASES: 'a\nb' };
    const names = (argv: string[]) =>
      accepted('list', [...enough.list, ...argv], contextOf(env)).values.databases.map(p => p.text);
    expect(names([])).toEqual(['a', 'b']);
    expect(names(['--databases', 'c', '--databases=d,e'])).toEqual(['c', 'd', 'e']);
  });

  test('a list of blanks in the environment counts as not given', () => {
    const context = contextOf({ PG_BACKUP_DATABASES: ' \n' });
    expect(accepted('list', enough.list, context).values.databases).toEqual([]);
  });
});

describe('an input of a GitLab component, as it was written', () => {
  const inBraces = (name: string) => `\${${name}}`;
  const variables = { LEFT_OUT: 'crm,erp', KEEP: '14', EMPTY: '' };
  const given = (name: string, text: string) =>
    contextOf({ ...variables, [`PG_BACKUP_INPUT_${name}`]: text });

  test.each([
    ['a name of its own', 'shop$old', ['shop$old']],
    ['a variable', '$LEFT_OUT', ['crm', 'erp']],
    [
      'a variable in braces, beside others',
      `shop$old,${inBraces('LEFT_OUT')}`,
      ['shop$old', 'crm', 'erp'],
    ],
    ['what only looks like a variable', '$$LEFT_OUT', ['$LEFT_OUT']],
    ['a variable that there is not, as a whole', '$GONE', []],
    ['an empty one', '$EMPTY', []],
    ['a dollar at an end, and two', 'a$,b$$', ['a$', 'b$']],
  ])('%s', (_, text, patterns) => {
    const { values } = accepted('backup', enough.backup, given('EXCLUDE_DATABASES', text));
    expect(values['exclude-databases'].map(pattern => pattern.text)).toEqual(patterns);
  });

  test('a number is one by a variable, too', () => {
    const { values } = accepted('prune', enough.list, given('KEEP_DAILY', '$KEEP'));
    expect(values['keep-daily']).toBe(14);
  });

  test('what is no input stays as it is', () => {
    const context = contextOf({ ...variables, PG_BACKUP_LABEL: 'x', PG_BACKUP_HOST: '$LEFT_OUT' });
    expect(accepted('backup', ['--username=me', '--storage-directory=/b'], context).values).toEqual(
      expect.objectContaining({ host: '$LEFT_OUT', label: 'x' }),
    );
  });

  describe('databases, of which GitLab has made something already', () => {
    const items = (found: string, written: string) =>
      contextOf({
        ...variables,
        PG_BACKUP_INPUT_DATABASES: found,
        PG_BACKUP_INPUT_DATABASES_AS_WRITTEN: `databases: ${written}`,
      });

    test.each([
      ['["shop", "crm"]', 'shop', 'shop'],
      ['["shop$$old"]', 'shop$old', 'shop$old'],
      ['["$LEFT_OUT", "shop"]', 'crm', 'crm'],
    ])('%s', (written, found, first) => {
      const { values, warnings } = accepted('backup', enough.backup, items(found, written));
      expect(values.databases.map(pattern => pattern.text)).toEqual([first]);
      expect(warnings).toEqual([]);
    });

    test.each([
      ['["shop$old", "crm"]', 'crm', '$old'],
      ['["$TYPO"]', '', '$TYPO'],
      [`["crm${inBraces('EMPTY')}"]`, 'crm', inBraces('EMPTY')],
    ])('%s is refused: what is left is another name, or all', (written, found, lost) => {
      expect(errorsOf('prune', enough.prune, items(found, written))).toEqual([
        `--databases (from PG_BACKUP_INPUT_DATABASES): GitLab put nothing in the place of ${lost}, since there is no such variable, or it is empty. Write $$ for a $ that belongs to a name.`,
      ]);
    });
  });
});

describe('confirm', () => {
  test('comes from the flag or an input, never from PG_BACKUP_CONFIRM', () => {
    const env = { PG_BACKUP_CONFIRM: 'shop' };
    const ignored = accepted('restore', enough.restore, contextOf(env));
    expect(ignored.values.confirm).toBeUndefined();
    expect(ignored.warnings).toEqual([
      'PG_BACKUP_CONFIRM is set, but a confirmation is never taken from there: give --confirm.',
    ]);
    const input = contextOf({ PG_BACKUP_INPUT_CONFIRM: 'shop' });
    expect(accepted('restore', enough.restore, input).values.confirm).toBe('shop');
    const flag = accepted('restore', [...enough.restore, '--confirm=shop']);
    expect(flag.values.confirm).toBe('shop');
  });

  test.each([
    'accept-failed-verification',
    'accept-unproven-safety-backup',
    'load-search-path',
  ] as const)('and so does --%s', name => {
    const variable = `PG_BACKUP_${name.toUpperCase().replaceAll('-', '_')}`;
    const ignored = accepted('restore', enough.restore, contextOf({ [variable]: 'true' }));
    expect(ignored.values[name]).toBe(false);
    expect(ignored.warnings).toEqual([
      `${variable} is set, but consent is never taken from there: give --${name}.`,
    ]);
    const flag = accepted('restore', [...enough.restore, `--${name}`]);
    expect(flag.values[name]).toBe(true);
  });

  test('is no concern of other commands', () => {
    const context = contextOf({ PG_BACKUP_CONFIRM: 'shop' });
    expect(accepted('list', enough.list, context).warnings).toEqual([]);
  });
});

describe('booleans', () => {
  const cases = [
    { argv: ['--safety-backup'], value: true },
    { argv: ['--no-safety-backup'], value: false },
    { argv: ['--safety-backup=false'], value: false },
    { argv: ['--no-safety-backup=false'], value: true },
    { argv: ['--safety-backup=YES'], value: true },
    { argv: [], env: '0', value: false },
    { argv: [], env: 'no', value: false },
    { argv: [], env: 'False', value: false },
    { argv: [], env: 'TRUE', value: true },
    { argv: [], env: '1', value: true },
    { argv: ['--safety-backup'], env: 'false', value: true },
  ];
  test.each(cases)('$argv with $env is $value', ({ argv, env = '', value }) => {
    const context = contextOf({ PG_BACKUP_SAFETY_BACKUP: env });
    expect(accepted('restore', [...enough.restore, ...argv], context).values['safety-backup']).toBe(
      value,
    );
  });
});

describe('secrets', () => {
  test.each([
    { name: 'a file', argv: ['--password-file', 'f'], password: 'from file' },
    { name: 'standard input', argv: ['--password-file', '-'], password: 'from stdin' },
    { name: 'a file before the environment', argv: ['--password-file=f'], password: 'from file' },
    { name: 'our variable before that of libpq', argv: [], password: 'ours' },
  ])('come from $name', ({ argv, password }) => {
    const context = contextOf(
      { PG_BACKUP_PASSWORD: 'ours', PGPASSWORD: 'libpq' },
      { f: 'from file\r\n', '-': 'from stdin\n' },
    );
    const { values } = accepted('databases', [...enough.databases, ...argv], context);
    expect(values.password).toBe(password);
  });

  test('lose one line break, and no other blank', () => {
    const context = contextOf({}, { f: ' two \n\n' });
    const argv = [...enough.databases, '--password-file=f'];
    expect(accepted('databases', argv, context).values.password).toBe(' two \n');
  });
});

describe('one mistake each', () => {
  const hyphen = (flag: string) =>
    `--${flag}: needs a value. One that begins with a hyphen is written --${flag}=VALUE.`;
  const noSecret = (name: string, variable: string) =>
    `--${name}: a secret is not taken from the command line, where others can see it. Set ${variable}, or give --${name}-file PATH ("-" is standard input).`;
  const cases: {
    name: string;
    verb?: Verb;
    argv: string[];
    env?: Record<string, string>;
    error: string;
  }[] = [
    {
      name: 'no whole number',
      argv: ['--port', 'abc'],
      error: '--port: "abc" is not a whole number from 1 to 65535.',
    },
    {
      name: 'too large a number from a variable',
      argv: [],
      env: { PGPORT: '65536' },
      error: '--port (from PGPORT): "65536" is not a whole number from 1 to 65535.',
    },
    {
      name: 'a number below the least',
      argv: ['--concurrency=0'],
      error: '--concurrency: "0" is not a whole number from 1 to 64.',
    },
    {
      name: 'a number with a fraction',
      argv: ['--lock-wait-timeout=1.5'],
      error: '--lock-wait-timeout: "1.5" is not a whole number from 1 to 86400.',
    },
    {
      name: 'jobs',
      verb: 'restore',
      argv: ['--jobs=65'],
      error: '--jobs: "65" is neither auto nor a whole number from 1 to 64.',
    },
    {
      name: 'no boolean',
      argv: ['--dry-run=maybe'],
      error: '--dry-run: "maybe" is neither true nor false.',
    },
    {
      name: 'no choice',
      argv: ['--row-counts=all'],
      error: '--row-counts: "all" is not one of exact, off.',
    },
    {
      name: 'PGSSLMODE=allow',
      argv: [],
      env: { PGSSLMODE: 'allow' },
      error:
        '--ssl-mode (from PGSSLMODE): "allow" is not supported, since it tries without encryption first; use prefer, or rather require, verify-ca or verify-full.',
    },
    {
      name: 'a flag without a value at the end',
      argv: ['--label'],
      error: '--label: needs a value.',
    },
    { name: 'an empty value', argv: ['--label='], error: '--label: needs a value.' },
    { name: 'a blank list', argv: ['--databases', ' '], error: '--databases: needs a value.' },
    {
      name: 'a list of nothing',
      argv: ['--databases', ','],
      error: '--databases: "," holds no item.',
    },
    {
      name: 'a lone backslash',
      argv: ['--databases', 'a\\'],
      error: '--databases: "a\\\\" ends in a lone backslash; write \\\\ for the character itself.',
    },
    { name: 'a flag for a value', argv: ['--label', '--dry-run'], error: hyphen('label') },
    {
      name: 'an option twice',
      argv: ['--label=a', '--label=b'],
      error: '--label: is given more than once.',
    },
    {
      name: 'a switch both ways',
      argv: ['--dry-run', '--no-dry-run'],
      error: '--dry-run: is given more than once.',
    },
    {
      name: 'a mistyped option',
      argv: ['--compresion', 'zstd'],
      error: '--compresion: is not an option of backup. Did you mean --compression?',
    },
    {
      name: 'an option like no other',
      argv: ['--frobnicate'],
      error: '--frobnicate: is not an option of backup.',
    },
    {
      name: 'an option of another command',
      argv: ['--strategy', 'swap'],
      error: '--strategy: is not an option of backup, but of restore.',
    },
    {
      name: 'a short option',
      argv: ['-Uadmin'],
      error: '-U: is not an option of backup.',
    },
    { name: '-h', argv: ['-h'], error: '-h: is not an option. Did you mean --help or --host?' },
    {
      name: 'a word that is no option',
      argv: ['shop'],
      error: '"shop" is not expected: backup takes nothing but options.',
    },
    {
      name: 'two hyphens',
      argv: ['--'],
      error: '"--" is not expected: backup takes nothing but options.',
    },
    { name: 'a value for a flag', argv: ['--json=1'], error: '--json: takes no value.' },
    {
      name: 'a secret as a flag',
      argv: ['--password', 's3cret'],
      error: noSecret('password', 'PG_BACKUP_PASSWORD'),
    },
    {
      name: 'a secret behind an equals sign',
      verb: 'databases',
      argv: ['--password=s3cret'],
      error: noSecret('password', 'PG_BACKUP_PASSWORD'),
    },
    {
      name: 'a secret that begins with a hyphen',
      argv: ['--password', '--s3cret'],
      error: noSecret('password', 'PG_BACKUP_PASSWORD'),
    },
    {
      name: 'a secret file that is not there',
      argv: ['--password-file', 'none'],
      error: '--password-file: cannot read "none": ENOENT: no such file',
    },
    {
      name: 'an empty secret file',
      argv: ['--password-file', 'empty'],
      error: '--password-file: "empty" is empty.',
    },
    {
      name: 'a secret file twice',
      argv: ['--password-file=f', '--password-file=f'],
      error: '--password-file: is given more than once.',
    },
    { name: 'a NUL', argv: ['--label=a\0b'], error: '--label: holds a NUL character.' },
  ];
  test.each(cases)('$name', ({ verb = 'backup', argv, env, error }) => {
    const context = contextOf(env, { f: 'x', empty: '\n' });
    expect(errorsOf(verb, [...enough[verb], ...argv], context)).toEqual([error]);
  });

  test('standard input for two secrets', () => {
    const argv = [
      '--storage-account=shop',
      '--storage-container=backups',
      '--storage-account-key-file=-',
      '--storage-sas-token-file=-',
    ];
    expect(errorsOf('list', argv, contextOf({}, { '-': 'sig=x' }))).toContain(
      '--storage-sas-token-file: standard input can be read only once.',
    );
  });
});

test('all mistakes are told at once', () => {
  const argv = ['shop', '--port=x', '--compression=lzma', '--nonsense', '--password=x', '--jobs=1'];
  const parsed = parseOptions(
    'backup',
    registry,
    argv,
    contextOf({ PG_BACKUP_HOTS: 'h', PGSSLMODE: 'allow' }),
  );
  expect({
    ...parsed,
    errors: parsed.kind === 'refused' ? parsed.errors.map(inFlags) : [],
  }).toMatchObject({
    kind: 'refused',
    errors: [
      expect.stringMatching(/^"shop"/),
      expect.stringMatching(/^--nonsense:/),
      expect.stringMatching(/^--password:/),
      expect.stringMatching(/^--jobs:/),
      expect.stringMatching(/^--compression:/),
      expect.stringMatching(/^--port:/),
      expect.stringMatching(/^--ssl-mode \(from PGSSLMODE\):/),
      expect.stringMatching(/^--host: is required/),
      expect.stringMatching(/^--username: is required/),
      expect.stringMatching(/no store/),
    ],
    warnings: ['PG_BACKUP_HOTS is set, but there is no such option. Did you mean PG_BACKUP_HOST?'],
  });
});

describe('variables that belong to no option', () => {
  test.each([
    {
      variable: 'PG_BACKUP_STORAGE_ACOUNT',
      warning:
        'PG_BACKUP_STORAGE_ACOUNT is set, but there is no such option. Did you mean PG_BACKUP_STORAGE_ACCOUNT?',
    },
    {
      variable: 'PG_BACKUP_INPUT_DATABASSE',
      warning:
        'PG_BACKUP_INPUT_DATABASSE is set, but there is no such option. Did you mean PG_BACKUP_INPUT_DATABASE?',
    },
    {
      variable: 'PG_BACKUP_SOMETHING_QUITE_DIFFERENT',
      warning: 'PG_BACKUP_SOMETHING_QUITE_DIFFERENT is set, but there is no such option.',
    },
  ])('$variable', ({ variable, warning }) => {
    expect(accepted('list', enough.list, contextOf({ [variable]: 'x' })).warnings).toEqual([
      warning,
    ]);
    expect(accepted('list', enough.list, contextOf({ [variable]: '' })).warnings).toEqual([]);
  });

  test('those of other commands are silent', () => {
    const context = contextOf({ PG_BACKUP_JOBS: 'nonsense', OTHER: 'x' });
    expect(accepted('list', enough.list, context).warnings).toEqual([]);
  });
});

test('global flags are accepted everywhere and found even where the options are wrong', () => {
  const argv = ['--json', '--verbose', ...enough.list];
  expect(accepted('list', argv).values['storage-directory']).toBe('/b');
  expect([...globalFlagsIn(['--host', '--json', '--nonsense', '--quiet'])]).toEqual([
    'json',
    'quiet',
  ]);
});

describe('giving options again', () => {
  test('names the flags of what was given, the file of a secret, and no secret', () => {
    const argv = [
      '--host=h',
      '--storage-directory=-odd',
      '--storage-prefix=x',
      '--password-file',
      '/run/pw',
      '--no-safety-backup',
    ];
    const context = contextOf(
      { PGUSER: 'me', PG_BACKUP_DATABASE: 'shop', PG_BACKUP_STORAGE_SAS_TOKEN: '' },
      { '/run/pw': 'x' },
    );
    const withoutPrefix = argv.filter(word => !word.includes('prefix'));
    const { given } = accepted('restore', withoutPrefix, context);
    const names: string[] = [
      'host',
      'username',
      'port',
      'password',
      'storage-directory',
      'safety-backup',
    ];
    expect(reproduce(given, names)).toEqual([
      '--host',
      'h',
      '--username',
      'me',
      '--password-file',
      '/run/pw',
      '--storage-directory=-odd',
      '--no-safety-backup',
    ]);
  });

  test('gives the same values', () => {
    const argv = [
      ...enough.backup,
      '--databases',
      String.raw`a\,b,c*`,
      '--pg-dump-options=-v\n--role=x y',
      '--compression=gzip:3',
      '--dry-run',
      '--port=5432',
    ];
    const first = accepted('backup', argv);
    const again = accepted('backup', reproduce(first.given, optionsOf(commandOf('backup'))));
    expect(again.values).toEqual(first.values);
    expect(reproduce(again.given, optionsOf(commandOf('backup')))).toEqual(
      reproduce(first.given, optionsOf(commandOf('backup'))),
    );
  });
});

describe('shellQuote', () => {
  test('leaves plain words plain', () => {
    expect(shellQuote(['pg-azure-backup', '--host=a.b', "it's", 'a b', ''])).toBe(
      String.raw`pg-azure-backup --host=a.b 'it'\''s' 'a b' ''`,
    );
  });

  test('survives a real shell', () => {
    const word = fc.oneof(
      fc.string({
        unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', '\t', ' ', '!', '*', 'ä'),
      }),
      fc.string({ unit: 'binary' }).filter(text => !text.includes('\0')),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), words => {
        const script = `printf '%s\\0' ${shellQuote(words)}`;
        const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(printed.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('no secret is ever told', () => {
  const secretNames: readonly string[] = [
    'password',
    'storage-account-key',
    'storage-sas-token',
    'storage-connection-string',
  ];
  const marker = 'S3CR3T';
  const secret = fc
    .tuple(fc.constantFrom('', '-', '--', '?sv=1&sig=', 'AccountKey=', ' '), fc.string())
    .map(([start, end]) => `${start}${marker}${end}`)
    .filter(text => !text.includes('\0'));
  const misspelt = fc.constantFrom('--passwrd', '--pasword', '--storage-sas', '--key', '-W');
  const leak = fc.oneof(
    fc.tuple(fc.constantFrom(...secretNames), secret).map(([name, text]) => [`--${name}`, text]),
    fc.tuple(fc.constantFrom(...secretNames), secret).map(([name, text]) => [`--${name}=${text}`]),
    fc
      .tuple(
        misspelt,
        secret.filter(text => !text.startsWith('-')),
      )
      .map(words => [...words]),
    secret.map(text => [`-p${text}`]),
    secret.map(text => [`--passwrd=${text}`]),
    fc.constantFrom(...secretNames).map(name => [`--${name}-file`, 'secret-file']),
  );
  const other = fc.oneof(
    fc.constantFrom(...optionNames).map(name => [`--${name}`]),
    fc
      .tuple(fc.constantFrom(...optionNames), fc.string())
      .map(([name, text]) => [`--${name}=${text}`]),
    fc.string().map(text => [text]),
  );
  const verb = fc.constantFrom(...commandNames);
  const variables = fc.constantFrom(
    ...secretNames.flatMap(name => {
      const upper = name.toUpperCase().replaceAll('-', '_');
      return [`PG_BACKUP_${upper}`, `PG_BACKUP_INPUT_${upper}`, `PG_BACKUP_${upper}S`];
    }),
    'PGPASSWORD',
  );

  test('whatever the command line', () => {
    fc.assert(
      fc.property(
        verb,
        fc.array(fc.oneof(leak, other), { maxLength: 8 }),
        fc.dictionary(variables, secret),
        secret,
        (command, words, env, content) => {
          const argv = words.flat();
          const parsed = parseOptions(
            command,
            registry,
            argv,
            contextOf(env, { 'secret-file': content }),
          );
          const told =
            parsed.kind === 'parsed'
              ? reproduce(parsed.given, optionsOf(commandOf(command)))
              : parsed.errors;
          expect([...told, ...parsed.warnings].filter(text => text.includes(marker))).toEqual([]);
          expect([...told, ...parsed.warnings].filter(text => text.includes('\n'))).toEqual([]);
        },
      ),
      { numRuns: 700 },
    );
  });

  test.each([
    { argv: ['--host=postgres://me:S3CR3T@db/shop'] },
    { argv: ['--storage-endpoint=https://me:S3CR3T@host'] },
    { argv: ['--storage-endpoint=https://shop.blob.core.windows.net/?sv=1&sig=S3CR3T'] },
    { argv: ['--storage-account=AccountName=a;AccountKey=S3CR3T'] },
    { argv: ['--pg-dump-options=--dbname=host=h password=S3CR3T'] },
    { argv: ['--pg-dump-options=--password=S3CR3T'] },
    { argv: ['https://shop.blob.core.windows.net/?sig=S3CR3T'] },
  ])('also when it is in the wrong place: $argv', ({ argv }) => {
    const errors = errorsOf('backup', argv);
    expect(errors.join('\n')).not.toContain(marker);
    expect(errors.length).toBeGreaterThan(0);
  });
});
