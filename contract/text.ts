import * as z from 'zod/mini'

// Control characters, direction marks and overrides (Unicode TR9), the byte order mark and half a surrogate pair.
const inLine = /^[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u
const inParagraph = /^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]*$/u

/** One line as people type it: trimmed, 1 to `longest` UTF-16 units, no control or direction characters. */
export const singleLine = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(inLine))

/** Some lines of text: as `line`, with line feeds allowed. */
export const paragraph = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(inParagraph))

/** A person's name; names of the community's peoples run to several words. */
export const PersonName = singleLine(40)

/** Lower case without spaces, full-width letters made narrow: how a search meets a title and a name its twin. */
export const searchable = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').normalize('NFKC')
