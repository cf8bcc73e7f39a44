/** The documents somebody has after ticking one, or after taking its tick away. */
export const toggled = (have: readonly string[], document: string): string[] =>
  have.includes(document) ? have.filter((other) => other !== document) : [...have, document]
