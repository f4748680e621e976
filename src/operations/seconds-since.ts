export const secondsSince = (began: number): number => Math.round(performance.now() - began) / 1000;
