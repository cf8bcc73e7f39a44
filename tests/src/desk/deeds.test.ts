import { kinds } from '../../../contract/cases/kinds/kinds'
import { mayGive, together } from '../../../src/desk/deeds/together'
import { listKeys } from '../../../src/workplace/frame/keys'
import { lettersOf, splitLetter } from '../../../src/workplace/frame/letters'

test.each(kinds.map((kind) => [kind.name, kind] as const))('every act of the staff on a %s has a letter of its own', (_, kind) => {
  const letters = lettersOf(kind)
  const byStaff = Object.entries(kind.actions).filter(([, { who }]) =>
    who.some((each) => ['worker', 'team', 'lead', 'grid', 'manager'].includes(each)),
  )

  for (const [name] of byStaff) expect([name, letters[name]]).toEqual([name, expect.stringMatching(/^[a-z]$/)])
  expect(new Set(Object.values(letters)).size).toBe(Object.keys(letters).length)
  for (const taken of [...listKeys, splitLetter]) expect(Object.values(letters)).not.toContain(taken)
})

test('what people know from one kind has the same letter in the next', () => {
  const [repair, station] = kinds.map(lettersOf)

  expect(repair).toMatchObject({ dispatch: 'd', accept: 'a', complete: 'c', handOver: 'h' })
  expect(station).toMatchObject({ assign: 'd', accept: 'a', complete: 'c' })
})

test('an act on several is one that gives them to somebody and that each of them allows', () => {
  const acts = (rows: [kind: string, state: string][], relation: string) =>
    together(
      rows.map(([kind, state]) => ({ kind, state })),
      relation,
    ).map(({ action, to }) => `${action} ${to}`)

  expect(
    acts(
      [
        ['repair', 'submitted'],
        ['repair', 'dispatched'],
      ],
      'manager',
    ),
  ).toEqual(['dispatch worker', 'handOver team'])
  expect(
    acts(
      [
        ['repair', 'submitted'],
        ['repair', 'referred'],
      ],
      'manager',
    ),
  ).toEqual([])
  expect(
    acts(
      [
        ['repair', 'submitted'],
        ['station', 'submitted'],
      ],
      'manager',
    ),
  ).toEqual([])
  expect(acts([['repair', 'accepted']], 'worker')).toEqual([])
  expect(acts([['repair', 'accepted']], 'team')).toEqual(['handOver team'])
  expect(
    acts(
      [
        ['station', 'accepted'],
        ['station', 'working'],
      ],
      'team',
    ),
  ).toEqual(['assign worker'])
  expect(acts([], 'manager')).toEqual([])
})

test('who may give nothing of a kind is not asked to pick', () => {
  expect(mayGive('manager', undefined)).toBe(true)
  expect(mayGive('grid', undefined)).toBe(true)
  expect(mayGive('worker', 'repair')).toBe(false)
})
