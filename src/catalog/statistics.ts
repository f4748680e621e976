/** By how much a value is above another, or below; `undefined` where that was nothing. */
export const changePercent = (value: number, other: number): number | undefined =>
  other === 0 ? undefined : ((value - other) / other) * 100;

/** The one in the middle; of an even number the mean of both. Of none: 0. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
