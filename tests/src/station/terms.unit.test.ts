import type { Term } from '../../../contract/catalogue/catalogue'
import { termsIn, textsOf } from '../../../src/station/service/terms.rules'
import { aCatalogue } from '../support/catalogue'

const term = (word: string): Term => ({ id: 'word', word, en: word, explains: { zh: word, en: word } })
const glossary = ['居住', '居住证', '签注', '受理'].map(term)
const wordsIn = (...texts: string[]) => termsIn(texts, glossary).map(({ word }) => word)

test('a word within a longer one is not explained, unless it also stands alone', () => {
  expect(wordsIn('居住证签注')).toEqual(['居住证', '签注'])
  expect(wordsIn('居住证', '在这里居住')).toEqual(['居住', '居住证'])
})

test('no word goes across two texts, and none is explained that is not said', () => {
  expect(wordsIn('居', '住证签', '注')).toEqual([])
})

test('the words of a service are looked for in all that its page says', () => {
  const { services, documents } = aCatalogue()
  const permit = services.find(({ id }) => id === 'residence-permit')
  if (permit === undefined) throw new Error('the catalogue has no residence permit')

  const texts = textsOf(permit, documents)

  for (const said of [permit.name.zh, permit.summary.zh, permit.steps[0]?.zh, '租房合同', '靠在这里干活来办的人'])
    expect(texts).toContain(said)
  expect(texts).not.toContain('暂住证')
})
