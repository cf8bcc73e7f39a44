import type { Kind } from '../../contract/cases/kind'
import { usualAudiences } from '../../contract/cases/relations'

/** 咨询: a kind of case that the product does not have, closed with a written record and followed up after a week. */
export const advice = {
  name: 'advice',
  prefix: 'ZX',
  form: [
    { name: 'text', type: 'text', required: true, seenBy: 'asked', longest: 200 },
    { name: 'place', type: 'place', required: false, seenBy: 'asked' },
  ],
  levels: { usual: {} },
  usualLevel: 'usual',
  initial: 'submitted',
  states: {
    submitted: { step: 0, open: true, waitsFor: 'staff' },
    closed: { step: 1, open: false, waitsFor: 'nobody', callAfterDays: 7 },
    followedUp: { step: 1, open: false, waitsFor: 'nobody' },
  },
  actions: {
    take: { from: ['submitted'], to: null, who: ['team'], does: { worker: 'take' } },
    complete: {
      from: ['submitted'],
      to: 'closed',
      who: ['worker', 'team', 'manager'],
      asks: { record: 'required' },
      clock: 'stop',
      tells: ['requester'],
    },
    remark: {
      from: ['closed', 'followedUp'],
      to: null,
      who: ['requester'],
      asks: { remark: 'required' },
      tells: ['worker', 'team'],
    },
    reopen: { from: ['closed', 'followedUp'], to: 'submitted', who: ['requester', 'manager'], clock: 'restart' },
    followUp: { from: ['closed'], to: 'followedUp', who: ['worker', 'team', 'manager'], asks: { note: 'optional' }, seenBy: 'staff' },
  },
  clocks: { solution: { limit: { workingDays: 20 } } },
  audiences: usualAudiences,
  publicWithoutHousehold: true,
  neighboursFollow: true,
} as const satisfies Kind

/** What the list of kinds is with `advice` in it: for `jest.mock` of contract/cases/kinds/kinds. */
export function kindsWithAdvice() {
  const { kinds: known } = jest.requireActual('../../contract/cases/kinds/kinds')
  const kinds: Kind[] = [...known, advice]
  return { kinds, kindNamed: (name: string) => kinds.find((kind) => kind.name === name) }
}
