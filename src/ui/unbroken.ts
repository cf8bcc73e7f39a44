/** Keeps 9:30–11:30 on one line: a browser would break after the dash. */
export const unbroken = (words: string): string => words.replace(/–(?=\S)/g, '–\u2060')
