/** How many of one kind a message names. */
export const shownNames = 5;

/** `one` or `several`, and their names. */
export const named = (one: string, items: readonly string[]): string =>
  `${items.length === 1 ? one : `${one}s`} ${listed(items)}`;

/** Names in a message. */
export const listed = (items: readonly string[], most = shownNames): string =>
  items.length > most
    ? `${items.slice(0, most).join(', ')} and ${items.length - most} more`
    : items.join(', ');
