/** Throws when a reference (src/catalog/reference.ts) was shown or kept before it became words. */
export function assertNoReferences(place: string, text: string): void {
  const at = text.search(/[\ufdd0-\ufdd3]/);
  if (at >= 0) {
    const around = JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
    throw new Error(`A reference has not become words in ${place}: ${around}`);
  }
}
