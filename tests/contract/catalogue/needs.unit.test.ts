import type { Need } from '../../../contract/catalogue/catalogue'
import { lackingOf, missingOf } from '../../../contract/catalogue/needs'

const need = (...anyOf: string[][]): Need => ({ anyOf, for: null })
const some: Need = { anyOf: [['guardian-papers']], for: { zh: '有监护人的人', en: 'people with a guardian' } }

test.each([
  ['nothing of a single one', need(['lease']), [], [['lease']]],
  ['all of a single one', need(['lease']), ['lease'], []],
  ['one of several', need(['lease'], ['deed']), ['deed'], []],
  ['none of several', need(['lease'], ['deed']), ['photo'], [['lease'], ['deed']]],
  ['half of a set', need(['lease', 'photo'], ['deed']), ['photo'], [['lease'], ['deed']]],
  ['a whole set', need(['lease', 'photo'], ['deed']), ['photo', 'lease'], []],
])('whoever has %s lacks the rest', (_, wanted, have, lacking) => {
  expect(lackingOf(wanted, have)).toEqual(lacking)
})

test('what only some have to bring is kept apart from what all do', () => {
  const lease = need(['lease'])

  expect(missingOf([lease, some], [])).toEqual({ all: [lease], some: [some] })
  expect(missingOf([lease, some], ['lease'])).toEqual({ all: [], some: [some] })
  expect(missingOf([lease, some], ['guardian-papers'])).toEqual({ all: [lease], some: [] })
})
