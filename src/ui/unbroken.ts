/** Keeps 9:30–11:30 on one line: a browser would break after the dash. */
export const unbroken = (words: string): string => words.replace(/–(?=\S)/g, '–\u2060')

/** In care mode, what a dot holds apart stands on a line of its own: a dot would be left over at the end of one. */
export const inParts = (words: string, care: boolean): string => unbroken(care ? words.split(' · ').join('\n') : words)
