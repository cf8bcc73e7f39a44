/** 9:30–11:30 stays in one line: a browser would go on in the next one after the dash. */
export const unbroken = (words: string): string => words.replace(/–(?=\S)/g, '–\u2060')
