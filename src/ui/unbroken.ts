const joiner = '\u2060'

/** Keeps 9:30–11:30 and 星期三 on one line: a browser would break after the dash, and between any two characters. */
export const unbroken = (words: string): string =>
  words.replace(/–(?=\S)/g, `–${joiner}`).replace(/星期(?=[一二三四五六日天])/g, `星${joiner}期${joiner}`)

/** In care mode, what a dot holds apart stands on a line of its own: a dot would be left over at the end of one. */
export const inParts = (words: string, care: boolean): string => unbroken(care ? words.split(' · ').join('\n') : words)
