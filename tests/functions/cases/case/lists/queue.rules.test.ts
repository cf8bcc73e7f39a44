import { station } from '../../../../../contract/cases/kinds/station'
import { filtersOf, fits, isAbout, queueSort } from '../../../../../functions/cases/case/lists/queue.rules'
import { rowOf, type StoredCase } from '../../../../../functions/cases/case/stored'
import { aStoredCase } from '../../../../support/storedCase'
import { monday, oneDay, oneHour } from '../../../../support/world'

const at = (milliseconds: number) => new Date(monday + milliseconds).toISOString()
const aRow = (change: Partial<StoredCase> = {}) => rowOf(aStoredCase(undefined, change))
const now = monday

test('what waits for us comes before what waits for others, danger before the rest, then what is due first', () => {
  const rows = {
    dangerous: aRow({ level: 'danger', runsOutAt: at(9 * oneHour) }),
    late: aRow({ runsOutAt: at(-oneHour), late: true }),
    soon: aRow({ runsOutAt: at(oneHour) }),
    later: aRow({ runsOutAt: at(oneDay) }),
    toCall: aRow({ state: 'closed', callSince: at(0) }),
    dangerousElsewhere: aRow({ level: 'danger', state: 'referred' }),
    lateElsewhere: aRow({ state: 'paused', late: true }),
    withResident: aRow({ state: 'awaitingConfirmation' }),
  }

  const inOrder = Object.entries(rows).sort(([, a], [, b]) => (queueSort(a) < queueSort(b) ? -1 : 1))

  expect(inOrder.map(([name]) => name)).toEqual(Object.keys(rows))
})

test('a case that waits for the resident waits for us once we have to call them', () => {
  const waiting = aRow({ state: 'awaitingConfirmation' })

  expect(filtersOf(waiting, now)).toEqual(['waiting'])
  expect(filtersOf({ ...waiting, callSince: at(0) }, now)).toEqual(['call'])
})

test.each([
  [{ runsOutAt: at(0) }, ['late', 'pool']],
  [{ runsOutAt: at(1) }, ['pool', 'soon']],
  [{ runsOutAt: at(oneDay) }, ['pool']],
  [{ late: true, state: 'paused', workerId: 'per_a' }, ['late', 'waiting']],
  [{ level: 'danger', state: 'working', workerId: 'per_a' }, ['danger']],
  [{ runsOutAt: at(oneHour), state: 'paused', workerId: 'per_a' }, ['waiting']],
])('a case with %j passes %j', (change, filters) => {
  expect(filtersOf(aRow(change), now)).toEqual(filters)
})

test('a visit of today passes as one, and a missed one until somebody says a word', () => {
  const visit = (from: number) => ({ part: 'visit' as const, from: at(from), to: at(from + oneHour), agreed: true })
  const working = { state: 'working', workerId: 'per_a' }

  expect(filtersOf(aRow({ ...working, parts: [visit(2 * oneHour)] }), now)).toEqual(['visit'])
  expect(filtersOf(aRow({ ...working, parts: [visit(oneDay)] }), now)).toEqual([])
  const missed = { ...working, parts: [visit(-oneDay)], updatedAt: at(-2 * oneDay) }
  expect(filtersOf(aRow(missed), now)).toEqual(['visit'])
  expect(filtersOf(aRow({ ...missed, updatedAt: at(-oneHour) }), now)).toEqual([])
})

test('a row fits if it is of the kind, of the category and passes the filter', () => {
  const row = aRow({ category: 'roof.leak', runsOutAt: at(-1) })

  expect(fits(row, { now })).toBe(true)
  expect(fits(row, { now, kind: 'repair', category: 'roof.leak', only: 'late' })).toBe(true)
  expect(fits(row, { now, only: 'danger' })).toBe(false)
  expect(isAbout(row, { kind: station.name })).toBe(false)
  expect(isAbout(row, { category: 'roof.other' })).toBe(false)
})
