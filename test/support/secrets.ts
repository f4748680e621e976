const secrets = new Set<string>();

/** Remembers a value that must never be seen in an output, a file or a command line. */
export function registerSecret(value: string): void {
  if (value.length < 8) throw new Error('A secret this short would be found by accident.');
  secrets.add(value);
}

/** Throws when a registered secret occurs in the text; names the place, never the secret. */
export function assertNoSecrets(place: string, text: string): void {
  const found = [...secrets].filter(secret => forms(secret).some(form => text.includes(form)));
  if (found.length > 0) {
    const hints = found.map(secret => `${secret.slice(0, 3)}… (${secret.length} characters)`);
    throw new Error(`A secret is in ${place}: ${hints.join(', ')}`);
  }
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
