/** A number for people: `1,234,567`. Not by Intl, whose first use costs a run some twenty milliseconds. */
export const formatCount = (value: number): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
