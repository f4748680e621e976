import { optionNames, optionOf } from '../../scripts/commands.ts';
import { inputVariableName, variableName } from '../../src/options/schema.ts';

const secrets = new Set<string>();

/** Remembers a value that must never be seen in an output, a file or a command line. */
export function registerSecret(value: string): void {
  if (value.length < 8) throw new Error('A secret this short would be found by accident.');
  if (secrets.has(value)) return;
  secrets.add(value);
  for (const form of new Set(forms(value))) {
    const bytes = Buffer.from(form);
    const hash = hashOf(bytes.readInt32BE(0));
    isStart[hash] = 1;
    byStart.set(hash, [...(byStart.get(hash) ?? []), { secret: value, bytes }]);
  }
}

/** Throws when a registered secret occurs in a text or in bytes; names the place, never the secret. */
export function assertNoSecrets(place: string, content: string | Buffer): void {
  const found = secretsIn(typeof content === 'string' ? Buffer.from(content) : content);
  if (found.size > 0) {
    const hints = [...found].map(secret => `${secret.slice(0, 3)}… (${secret.length} characters)`);
    throw new Error(`A secret is in ${place}: ${hints.join(', ')}`);
  }
}

interface Form {
  readonly secret: string;
  readonly bytes: Buffer;
}

/** The forms of all secrets by the hash of their first four bytes. */
const byStart = new Map<number, Form[]>();
/** Whether there is a form with that hash: most places in a dump are passed by after one look. */
const isStart = new Uint8Array(0x10000);

const hashOf = (fourBytes: number): number => Math.imul(fourBytes, 0x9e3779b1) >>> 16;

/** All secrets in one pass. To look for each form by itself took longer than the rest of a test. */
function secretsIn(content: Buffer): Set<string> {
  const found = new Set<string>();
  let window = 0;
  for (let end = 0; end < content.length; end += 1) {
    window = (window << 8) | (content[end] ?? 0);
    const hash = hashOf(window);
    if (isStart[hash] === 0 || end < 3) continue;
    for (const { secret, bytes } of byStart.get(hash) ?? []) {
      if (content.subarray(end - 3, end - 3 + bytes.length).equals(bytes)) found.add(secret);
    }
  }
  return found;
}

/** All that a secret may look like: raw, or escaped for a URL, JSON, a conninfo, or in base64. */
function forms(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/['\\]/g, '\\$&'),
    ...base64Forms(secret, 'base64'),
    ...base64Forms(secret, 'base64url'),
  ];
}

/** What a secret looks like inside longer base64 text, at each of the three alignments. */
function base64Forms(secret: string, encoding: 'base64' | 'base64url'): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map(shift => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(encoding);
    const firstWhole = Math.ceil((shift * 8) / 6);
    const afterWhole = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(firstWhole, afterWhole);
  });
}

/** Variables in which a job may hold a secret: those of our options, those of the platforms, and any others. */
export const secretVariables: readonly string[] = [
  ...optionNames
    .filter(name => optionOf(name).secret)
    .flatMap(name => [
      variableName(name),
      inputVariableName(name),
      `INPUT_${name.toUpperCase()}`,
      ...[optionOf(name).variable ?? []].flat(),
    ]),
  ...['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_TOKEN', 'GH_TOKEN'],
  ...['PG_BACKUP_ID_TOKEN', 'CI_JOB_TOKEN', 'CI_JOB_JWT', 'CI_REGISTRY_PASSWORD'],
  ...[
    'IDENTITY_HEADER',
    'MSI_SECRET',
    'AZURE_STORAGE_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'PGSSLPASSWORD',
    'LC_SECRET',
    'SOMEBODYS_WORD',
  ],
];
