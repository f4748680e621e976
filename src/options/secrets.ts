import type { AnyValues, OptionSet } from './schema.ts';

/**
 * Every secret among the values, for masking: each whole, and the parts of it that errors or logs of
 * others might show by themselves: the signature of a SAS, the key in a connection string.
 */
export function secretsIn(values: AnyValues, options: OptionSet): string[] {
  return Object.entries(options).flatMap(([name, { secret }]) => {
    const value = values[name];
    return secret && typeof value === 'string' ? [value, ...parts(value)] : [];
  });
}

function parts(secret: string): string[] {
  const signature = /(?:^|[?&;])sig=(?<part>[^&;]+)/.exec(secret)?.groups?.part;
  const key = /(?:^|;)AccountKey=(?<part>[^;]+)/.exec(secret)?.groups?.part;
  return [
    ...(signature === undefined ? [] : [signature, decoded(signature)]),
    ...(key === undefined ? [] : [key]),
  ];
}

/** A signature that was mangled on its way here is masked as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
