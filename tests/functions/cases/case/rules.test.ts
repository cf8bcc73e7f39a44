import { fieldsOf, type Kind } from '../../../../contract/cases/kind'
import { kinds } from '../../../../contract/cases/kinds/kinds'
import { repair } from '../../../../contract/cases/kinds/repair'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import type { Relation } from '../../../../contract/cases/relations'
import { actsAs, allowedActions, movedCase, whyNotAct } from '../../../../functions/cases/case/moves'
import type { StoredCase } from '../../../../functions/cases/case/stored'
import type { Move } from '../../../../functions/cases/parts/part'
import { aStoredCase } from '../../../support/storedCase'
import { monday, oneDay, oneHour } from '../../../support/world'

const iso = (at: number) => new Date(at).toISOString()
const kind: Kind = repair

const why = (item: StoredCase, name: string, relations: Relation[], now = monday) => whyNotAct(kind, item, { name, relations, now })
const may = (item: StoredCase, name: string, relations: Relation[], now = monday) => why(item, name, relations, now) === undefined

function move(
  item: StoredCase,
  name: string,
  { as = 'worker', at = monday, ...change }: Omit<Partial<Move>, 'at'> & { as?: Relation; at?: number } = {},
) {
  return movedCase(kind, item, { name, by: { id: 'per_one', relation: as }, input: {}, ...change, at: iso(at) })
}

test('a repair is declined by a manager and by nobody else', () => {
  const others: Relation[] = ['requester', 'follower', 'worker', 'team', 'lead', 'coUnit', 'grid', 'clock']

  expect(may(aStoredCase(), 'decline', ['manager'])).toBe(true)
  expect(why(aStoredCase(), 'decline', others)).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('who may do a thing, but not now, hears what they can do now, in the order of the table', () => {
  const working = aStoredCase(kind, { state: 'working', workerId: 'per_one' })

  expect(why(working, 'start', ['worker'])).toEqual({
    code: 'ACTION_NOT_NOW',
    data: { state: 'working', allowed: ['proposeVisit', 'pause', 'report', 'complete'] },
  })
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'nonsense', ''])('%p is no action', (name) => {
  expect(why(aStoredCase(), name, ['manager'])).toMatchObject({ code: 'NOT_FOUND' })
})

test('a case is opened again up to seven days after it was closed, not a moment longer', () => {
  const closed = aStoredCase(kind, { state: 'closed', closedAt: iso(monday) })

  expect(may(closed, 'reopen', ['requester'], monday + 7 * oneDay)).toBe(true)
  expect(may(closed, 'reopen', ['requester'], monday + 7 * oneDay + 1)).toBe(false)
  expect(may(closed, 'rate', ['requester'], monday + 7 * oneDay + 1)).toBe(false)
})

test('the seven days begin when it was closed, whoever calls again later', () => {
  const closed = aStoredCase(kind, { state: 'closed', closedAt: iso(monday) })

  const followedUp = move(closed, 'followUp', { as: 'grid', at: monday + 6 * oneDay })

  expect(may(followedUp, 'reopen', ['requester'], monday + 7 * oneDay + 1)).toBe(false)
})

test('staff close a case by phone when the resident has not confirmed for three days, not before', () => {
  const waiting = aStoredCase(kind, { state: 'awaitingConfirmation', enteredAt: iso(monday) })

  expect(may(waiting, 'confirmByPhone', ['grid'], monday + 3 * oneDay - 1)).toBe(false)
  expect(may(waiting, 'confirmByPhone', ['grid'], monday + 3 * oneDay)).toBe(true)
})

test('a case is hurried once a day of Beijing, and not again after the clock went back', () => {
  const evening = Date.parse('2026-11-23T23:59:00+08:00')
  const urged = move(aStoredCase(), 'urge', { as: 'requester', at: evening })

  expect(may(urged, 'urge', ['requester'], evening)).toBe(false)
  expect(may(urged, 'urge', ['requester'], evening - 2 * oneDay)).toBe(false)
  expect(may(urged, 'urge', ['requester'], evening + oneHour)).toBe(true)
})

test('a visit is agreed when one was proposed, once, and anew when another is', () => {
  const visit = { from: '2026-11-23T15:00:00+08:00', to: '2026-11-23T16:00:00+08:00' }
  const taken = aStoredCase(kind, { state: 'dispatched', workerId: 'per_one' })
  const proposed = move(taken, 'proposeVisit', { input: { visit } })
  const agreed = move(proposed, 'agreeVisit', { as: 'requester' })

  expect(may(taken, 'agreeVisit', ['requester'])).toBe(false)
  expect(keptOf(agreed.parts, 'visit')).toEqual({ part: 'visit', ...visit, agreed: true })
  expect(may(agreed, 'agreeVisit', ['requester'])).toBe(false)
  expect(may(move(agreed, 'proposeVisit', { input: { visit } }), 'agreeVisit', ['requester'])).toBe(true)
})

test('what was agreed with one worker is not agreed with the next, and stays with the same one', () => {
  const visit = { part: 'visit', from: '2026-11-23T15:00:00+08:00', to: '2026-11-23T16:00:00+08:00', agreed: true } as const
  const agreed = aStoredCase(kind, { state: 'dispatched', workerId: 'per_one', parts: [visit] })

  expect(move(agreed, 'dispatch', { workerId: 'per_two' })).toMatchObject({ workerId: 'per_two', parts: [] })
  expect(move(agreed, 'dispatch', { workerId: 'per_one' })).toMatchObject({ workerId: 'per_one', parts: [visit] })
})

test('the first receiver stays in the lead when a case is handed over, and a co-unit is attached once', () => {
  const dispatched = aStoredCase(kind, { state: 'dispatched', workerId: 'per_one' })

  const over = move(dispatched, 'handOver', { as: 'lead', input: { team: 'property' } })
  const attached = move(move(over, 'addCoUnit', { as: 'grid', input: { team: 'community' } }), 'addCoUnit', {
    input: { team: 'community' },
  })

  expect(over).toMatchObject({ team: 'property', lead: 'repair-crew', workerId: null, state: 'accepted' })
  expect(attached).toMatchObject({ team: 'property', lead: 'repair-crew', coUnits: ['community'] })
})

test.each([
  ['opened again', 'reopen', 'closed'],
  ['called back from another organisation', 'recall', 'referred'],
  ['given back', 'giveBack', 'dispatched'],
])('a case that is %s is nobody’s, so that anybody of the team can take it', (_what, name, state) => {
  const item = aStoredCase(kind, { state, workerId: 'per_one', closedAt: state === 'closed' ? iso(monday) : null })

  const free = move(item, name, { input: { note: '再看看' } })

  expect(free).toMatchObject({ state: 'accepted', workerId: null, parts: [], closedAt: null })
  expect(may(free, 'take', ['team'])).toBe(true)
})

test('opening a case again takes the rating of the last time away', () => {
  const rating = { part: 'rating', answered: true, solved: 'half', satisfied: false } as const

  expect(move(aStoredCase(kind, { state: 'closed', closedAt: iso(monday), parts: [rating] }), 'reopen').parts).toEqual([])
})

test('somebody who is several things to a case acts as what the table names first', () => {
  const { accept } = repair.actions

  expect(actsAs(accept, ['manager', 'grid', 'worker'])).toBe('grid')
})

describe.each(kinds.map((each) => [each.name, each] as const))('the table of %s', (_name, table) => {
  const states = Object.keys(table.states)

  test('names no state it does not describe, and leads to each of them', () => {
    const reached = new Set([table.initial])
    for (const _ of states)
      for (const { from, to } of Object.values(table.actions)) if (to !== null && from.some((state) => reached.has(state))) reached.add(to)
    const named = Object.values(table.actions).flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])])

    expect(named.filter((state) => !states.includes(state))).toEqual([])
    expect([...reached].sort()).toEqual([...states].sort())
  })

  test('leaves no open case where neither the staff nor another area’s verbs can move it on', () => {
    const staff: Relation[] = ['worker', 'team', 'lead', 'grid', 'manager']
    const stuck = states.filter((state) => {
      const item = aStoredCase(table, { state, workerId: 'per_one' })
      const can = allowedActions(table, item, { relations: staff, now: monday + 30 * oneDay })
      const byAnArea = Object.values(table.actions).some(({ by, from, to }) => by && to && from.includes(state))
      return table.states[state]?.open && !byAnArea && !can.some((name) => table.actions[name]?.to)
    })

    expect(stuck).toEqual([])
  })

  test('says for each reason it asks what it may be', () => {
    const asking = Object.entries(table.actions).filter(([, action]) => fieldsOf(action).some(({ name }) => name === 'reason'))

    expect(asking.filter(([, { reasons = [] }]) => reasons.length === 0)).toEqual([])
  })
})
