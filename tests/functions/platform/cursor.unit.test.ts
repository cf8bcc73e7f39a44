import fc from 'fast-check'
import * as z from 'zod/mini'
import { pageQuery } from '../../../contract/page'
import { readCursor, writeCursor } from '../../../functions/platform/cursor'

const CursorParts = z.tuple([z.string().check(z.regex(/^\d{4}$/)), z.string().check(z.startsWith('ses_'))])
const anyText = z.tuple([z.string(), z.string()])

test('what was written is read again, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (first, second) => {
      expect(readCursor(writeCursor([first, second]), anyText)).toEqual([first, second])
    }),
  )
})

test('a cursor is of the characters the contract lets through', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      expect(pageQuery.cursor.safeParse(writeCursor([text, '2026-12-22T10:00:00+08:00']))).toMatchObject({ success: true })
    }),
  )
})

test.each([
  ['what is not base64url', '%%%'],
  ['what is not JSON', Buffer.from('["2026","ses_').toString('base64url')],
  ['what is no list', Buffer.from('{"0":"2026","1":"ses_1","length":2}').toString('base64url')],
  ['too few parts', writeCursor(['2026'])],
  ['too many parts', writeCursor(['2026', 'ses_1', 'ses_2'])],
  ['parts that are no text', Buffer.from('[2026,"ses_1"]').toString('base64url')],
  ['parts of another shape', writeCursor(['soon', 'ses_1'])],
  ['the cursor of another list', writeCursor(['2026', 'bkg_1'])],
  ['nothing', ''],
])('%s is refused', (_what, cursor) => {
  expect(() => readCursor(cursor, CursorParts)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }))
})

test('no text at all makes it throw anything but the refusal', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (cursor) => {
        try {
          expect(readCursor(cursor, CursorParts)).toHaveLength(2)
        } catch (error) {
          expect(error).toMatchObject({ code: 'CURSOR_INVALID' })
        }
      },
    ),
  )
})
