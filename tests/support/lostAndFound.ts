import type { Kind } from '../../contract/cases/kind'

/** 失物招领: a kind of case that the product does not have, with a form, states and names of its own. */
export const lostAndFound = {
  name: 'lostAndFound',
  prefix: 'SW',
  form: [
    { name: 'what', type: 'choice', required: true, options: ['keys', 'phone', 'animal', 'other'] },
    { name: 'text', type: 'text', required: true, longest: 200 },
    { name: 'place', type: 'place', required: false },
    { name: 'photos', type: 'photos', required: false },
  ],
  levels: {},
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
      does: ['takes'],
      asks: { note: 'required' },
      answers: true,
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
    search: { from: ['returned', 'auctioned'], to: 'reported', who: ['requester'], does: ['frees'], clock: 'restart' },
  },
  limits: {
    answer: { workingMinutes: 60 },
    update: { workingDays: 10 },
    solution: {
      danger: { hours: 1 },
      urgent: { workingDays: 1 },
      ordinary: { workingDays: 20 },
      complex: { workingDays: 20 },
    },
  },
  publicWithoutHousehold: true,
} as const satisfies Kind
