import { drawable } from '../../../functions/papers/drawable.rules'

const only = (characters: string) => (character: string) => characters.includes(character)

test('what the font has stays, line breaks too; what it lacks is marked and named, once for each time', () => {
  expect(drawable('吉𠮷\n吉𠮷', only('吉'))).toEqual({ text: '吉〓\n吉〓', missing: ['U+20BB7', 'U+20BB7'] })
})

test('what only chooses a form or joins characters is left out: it has no form of its own', () => {
  expect(drawable('葛\u{e0100}a\ufe0fb\u200dc', only('葛abc'))).toEqual({ text: '葛abc', missing: [] })
})
