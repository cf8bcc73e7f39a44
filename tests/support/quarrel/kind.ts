import type { Kind } from '../../../contract/cases/kind'

/**
 * 邻里纠纷: a kind of case that shares nothing with repair: two people ask, mediators settle, papers are ticked, and what a mediator
 * notes is for mediators. No manager is on it.
 */
export const quarrel = {
  name: 'quarrel',
  prefix: 'JF',
  form: [
    { name: 'about', type: 'choice', required: true, seenBy: 'sides', options: ['noise', 'leak', 'money'] },
    { name: 'text', type: 'text', required: false, longest: 500, seenBy: 'confidential' },
    { name: 'place', type: 'place', required: true, seenBy: 'sides' },
  ],
  levels: { calm: {}, heated: { grave: true } },
  usualLevel: 'calm',
  alarm: { field: 'about', unless: 'noise', level: 'heated' },
  initial: 'heard',
  states: {
    heard: { step: 0, open: true, waitsFor: 'staff' },
    talking: { step: 1, open: true, waitsFor: 'staff' },
    settled: { step: 2, open: false, waitsFor: 'nobody' },
  },
  actions: {
    invite: {
      from: ['heard'],
      to: 'talking',
      who: ['team'],
      asks: { sides: 'required' },
      meets: ['hearing'],
      tells: ['requester', 'otherSide'],
    },
    tick: { from: ['talking'], to: null, who: ['requester', 'otherSide'], asks: { papers: 'required' }, tells: ['team'] },
    judge: { from: ['talking'], to: null, who: ['team'], asks: { minutes: 'required' }, seenBy: 'confidential', tells: ['team'] },
    settle: { from: ['talking'], to: 'settled', who: ['team'], clock: 'stop', tells: ['requester', 'otherSide'] },
  },
  clocks: {
    hearing: { limit: { workingDays: 1 }, byLevel: { heated: { hours: 4 } } },
    settlement: { limit: { workingDays: 30 } },
  },
  audiences: {
    person: ['requester', 'otherSide', 'team'],
    sides: ['requester', 'otherSide', 'team'],
    asked: ['requester', 'otherSide', 'team'],
    staff: ['team'],
    confidential: ['team'],
  },
  publicWithoutHousehold: true,
  // Its parts are its own, which the product's list does not know.
} as const satisfies Omit<Kind, 'actions'> & { actions: Record<string, Omit<Kind['actions'][string], 'asks'> & { asks?: object }> }
