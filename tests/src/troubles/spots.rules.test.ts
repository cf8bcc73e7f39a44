import type { PublicTrouble } from '../../../contract/cases/nearby'
import { levelOf, spotsOf, venuesId } from '../../../src/troubles/map/spots.rules'
import { aTrouble } from '../support/troubles'

const compounds = [
  { id: 'c01', name: '兴隆小区', buildings: ['c01-b1', 'c01-b12'].map((id) => ({ id, name: id })) },
  { id: 'c010', name: '清泉苑', buildings: [{ id: 'c010-b1', name: '1号楼' }] },
]
const at = (buildingId: string): PublicTrouble => aTrouble({ buildingId, venueId: null })

test('each case is counted in its own compound, at its own building or in its yard, however alike their numbers are', () => {
  const items = [at('c01-b12'), at('c01-b12'), at('c010-b1'), aTrouble(), aTrouble({ venueId: 'yard' })]

  const spots = spotsOf(
    {
      compounds,
      venues: [
        { id: 'hall', name: '议事厅' },
        { id: 'yard', name: '兴隆小区院心' },
        { id: 'square', name: '广场' },
      ],
    },
    items,
  )

  expect(spots.map(({ id, name, items, parts }) => ({ id, name, many: items.length, parts: parts.map(({ count }) => count) }))).toEqual([
    { id: 'c01', name: '兴隆小区', many: 3, parts: [0, 2, 1] },
    { id: 'c010', name: '清泉苑', many: 1, parts: [1] },
    { id: venuesId, name: null, many: 1, parts: [0, 1] },
  ])
})

test('a community without public places has no block for them, unless something is open at one that it no longer names', () => {
  expect(spotsOf({ compounds, venues: [] }, [at('c01-b1')]).map(({ id }) => id)).toEqual(['c01', 'c010'])
  expect(spotsOf({ compounds, venues: [] }, [aTrouble({ venueId: 'gone' })])).toHaveLength(3)
})

test('more is never drawn paler than less', () => {
  expect([0, 1, 2, 3, 5, 6, 40].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3])
})
