const joiner = '\u2060'

const hardSpace = '\u00a0'

/**
 * Keeps 9:30–11:30, 星期三 and 12 个 on one line: a browser would break after the dash, between any two characters and at the space. A dot
 * that holds two things apart ends a line and begins none.
 */
export const unbroken = (words: string): string =>
  words
    .replace(/–(?=\S)/g, `–${joiner}`)
    .replace(/星期(?=[一二三四五六日天])/g, `星${joiner}期${joiner}`)
    .replace(/(\d) (?=[\u4e00-\u9fff])/g, `$1${hardSpace}`)
    .replace(/ · /g, `${hardSpace}· `)

/** In care mode, what a dot holds apart stands on a line of its own: a dot would be left over at the end of one. */
export const inParts = (words: string, care: boolean): string => unbroken(care ? words.split(' · ').join('\n') : words)
