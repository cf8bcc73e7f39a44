import * as z from 'zod/mini'

// Line breaks that editors and word processors paste: CR LF, CR, line feed, vertical tab, form feed, next line, line and paragraph separator.
const lineBreaks = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/g
// What nobody sees: other control characters, direction marks (Unicode TR9), the byte order mark, spaces without width, noncharacters.
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\ufffe\uffff]/g
// Joiners shape Mongolian, Persian and emoji inside a word; at its edge there is nothing to join.
const joiners = /[\u200c\u200d]+/g
const isEdge = (character = ' ') => /\s/.test(character)
const insideWords = (run: string, at: number, all: string) => (isEdge(all[at - 1]) || isEdge(all[at + run.length]) ? '' : run)
/** Half a surrogate pair is no character. */
const whole = /^[^\ud800-\udfff]*$/u

/** Text as it was meant: pasted line breaks become line feeds, tabs become spaces, and what nobody sees goes. */
const tidy = (text: string) => text.replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(invisible, '').replace(joiners, insideWords)
/** The same on one line: line breaks become spaces. */
export const onOneLine = (text: string) => tidy(text).replaceAll('\n', ' ')

const text = (longest: number, tidied: (text: string) => string) =>
  z.string().check(z.overwrite(tidied), z.trim(), z.minLength(1), z.maxLength(longest), z.regex(whole))

/** One line of text: pasted text made tidy, trimmed, 1 to `longest` UTF-16 units; line breaks become spaces. */
export const singleLine = (longest: number) => text(longest, onOneLine)

/** Several lines of text: as `singleLine`, with line breaks as line feeds. */
export const paragraph = (longest: number) => text(longest, tidy)

/** As `singleLine`, or nothing at all: text that somebody has yet to write. */
export const singleLineOrNothing = (longest: number) =>
  z.string().check(z.overwrite(onOneLine), z.trim(), z.maxLength(longest), z.regex(whole))

/** A person's name; Mongolian, Uyghur and other names run to several words. */
export const PersonName = singleLine(50)

// The middle dot in a name is typed in many ways: · • ‧ ∙ ・ ⋅ and the full stop.
const middleDots = /[\u2022\u2027\u2219\u22c5\u30fb.]/g
const joinersAndSelectors = /\u200c|\u200d|[\ufe00-\ufe0f]/g

/**
 * Text as searches and names are compared: lower case, no spaces, full-width letters made narrow, one kind of middle dot, nothing
 * that nobody sees.
 */
export const searchable = (text: string) =>
  tidy(text).normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(middleDots, '·').replace(joinersAndSelectors, '').normalize('NFKC')
