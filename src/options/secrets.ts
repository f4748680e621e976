import { type AnyOptionValues, definitionOf, optionNames } from './definitions.ts';

/**
 * Every secret among the values, for masking: each whole, and the parts of it that errors or logs of
 * others might show by themselves: the signature of a SAS, the key in a connection string.
 */
export function secretsIn(values: Partial<AnyOptionValues>): string[] {
  return optionNames.flatMap(name => {
    const value = values[name];
    return definitionOf(name).secret && typeof value === 'string' ? [value, ...parts(value)] : [];
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
