import { repair } from '../../../contract/cases/kinds/repair'
import { nextStep, presumed, quickStep } from '../../../src/desk/deeds/next'
import { projected } from '../../../src/desk/deeds/projected'
import { done } from '../../support/stairwell'
import { aCase, aCaseId, aRow, aWorkerId } from '../support/cases'

describe('the natural next step', () => {
  test.each([
    ['submitted', ['team'], 'take'],
    ['submitted', ['grid'], 'accept'],
    ['submitted', ['manager'], 'accept'],
    ['accepted', ['grid'], 'dispatch'],
    ['dispatched', ['worker', 'team'], 'start'],
    ['working', ['worker'], 'complete'],
    ['paused', ['worker'], 'resume'],
    ['referred', ['grid'], 'referralDone'],
    ['awaitingConfirmation', ['grid'], 'confirmByPhone'],
    ['closed', ['manager'], 'followUp'],
    ['declined', ['manager'], undefined],
    ['followedUp', ['grid'], undefined],
  ] as const)('of a case that is %s, for %s, is %s', (state, relations, step) => {
    expect(nextStep(repair, state, presumed(repair, state, relations))).toBe(step)
  })
})

describe('in one tap from a row', () => {
  test('what nobody has is taken by its team, and accepted by grid and manager', () => {
    expect(quickStep(aRow(), 'team')).toBe('take')
    expect(quickStep(aRow(), 'grid')).toBe('accept')
    expect(quickStep(aRow(), 'manager')).toBe('accept')
  })

  test('nothing that asks for more than a tap, and nothing that somebody has', () => {
    expect(quickStep(aRow({ state: 'accepted' }), 'grid')).toBeUndefined()
    expect(quickStep(aRow({ state: 'dispatched', workerId: aWorkerId('B') }), 'worker')).toBeUndefined()
  })
})

describe('a case with what waits on the phone', () => {
  const move = (requestId: string, action: string) => done(requestId, { about: aCaseId(), action })

  test('stands where it will be: who took it is its worker and may begin', () => {
    const after = projected(aCase(), [move('1', 'take'), move('2', 'start')])

    expect(after.state).toBe('working')
    expect(after.allowed).toContain('complete')
  })

  test('is not moved by what was refused, by what waits behind that, or by what is about another', () => {
    const refused = { ...move('1', 'accept'), refused: { code: 'ACTION_NOT_NOW' } }

    expect(projected(aCase(), [refused, move('2', 'take'), { ...move('3', 'accept'), about: aCaseId('2') }])).toEqual(aCase())
  })
})
