import * as z from 'zod/mini'

// Control characters, direction marks and overrides (Unicode TR9), the byte order mark and half a surrogate pair.
const inLine = /^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u
const inParagraph = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u

/** One line of text: trimmed, 1 to `longest` UTF-16 units, no control or direction characters. */
export const singleLine = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(inLine))

/** Several lines of text: as `singleLine`, with line feeds allowed. */
export const paragraph = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(inParagraph))

/** A person's name; Mongolian and other names run to several words. */
export const PersonName = singleLine(40)

/** Text as searches and names are compared: lower case, no spaces, full-width letters made narrow. */
export const searchable = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').normalize('NFKC')
