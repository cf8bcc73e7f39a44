import type { Kind } from '../../contract/cases/kind'
import { usualAudiences } from '../../contract/cases/relations'

/** 失物招领: a kind of case that the product does not have, with a form, states and names of its own. */
export const lostAndFound = {
  name: 'lostAndFound',
  prefix: 'SW',
  form: [
    { name: 'what', type: 'choice', required: true, seenBy: 'person', options: ['keys', 'phone', 'animal', 'other'] },
    { name: 'text', type: 'text', required: true, seenBy: 'asked', longest: 200 },
    { name: 'place', type: 'place', required: false, seenBy: 'asked' },
    { name: 'photos', type: 'photos', required: false, seenBy: 'asked' },
  ],
  levels: { usual: {} },
  usualLevel: 'usual',
  initial: 'reported',
  states: {
    reported: { step: 0, open: true, waitsFor: 'staff' },
    kept: { step: 1, open: true, waitsFor: 'resident' },
    returned: { step: 2, open: false, waitsFor: 'nobody' },
    auctioned: { step: 2, open: false, waitsFor: 'nobody' },
  },
  actions: {
    keep: {
      from: ['reported'],
      to: 'kept',
      who: ['team'],
      does: { worker: 'take' },
      asks: { note: 'required' },
      meets: ['answer', 'update'],
      tells: ['requester'],
    },
    handOut: {
      from: ['kept'],
      to: 'returned',
      who: ['worker', 'manager'],
      asks: { outcome: 'required' },
      clock: 'stop',
      tells: ['requester'],
    },
    auction: { from: ['kept'], to: 'auctioned', who: ['manager'], clock: 'stop', guard: { afterDaysInState: 30 } },
    search: { from: ['returned', 'auctioned'], to: 'reported', who: ['requester'], does: { worker: 'free' }, clock: 'restart' },
  },
  clocks: {
    answer: { limit: { workingMinutes: 60 }, once: true },
    update: { limit: { workingDays: 10 }, renewed: true },
    solution: { limit: { workingDays: 20 } },
  },
  audiences: usualAudiences,
  publicWithoutHousehold: true,
} as const satisfies Kind
