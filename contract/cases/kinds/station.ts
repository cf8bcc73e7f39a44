import type { Kind } from '../kind'

const staff = ['worker', 'team', 'lead', 'manager'] as const
const everybody = ['requester', ...staff] as const
/** Speaking to the person counts as the first answer and as an update. */
const answers = { meets: ['answer', 'update'] } as const
const before = ['submitted', 'accepted', 'needsDocuments'] as const
const open = [...before, 'working', 'referred'] as const

/**
 * 驿站: somebody who has moved here asks the station for help. Only they and the station's people ever learn of it: there are no
 * followers, no neighbours and no grid. `refer` and `referralEnded` belong to referrals: nobody does them by hand.
 */
export const station = {
  name: 'station',
  prefix: 'YZ',
  form: [
    {
      name: 'category',
      type: 'choice',
      required: true,
      seenBy: 'person',
      options: ['papers', 'work', 'hardship', 'policy', 'law', 'other'],
    },
    { name: 'service', type: 'service', required: false, seenBy: 'person' },
    { name: 'text', type: 'text', required: false, seenBy: 'person', longest: 2_000 },
    { name: 'voice', type: 'voice', required: false, seenBy: 'person' },
    { name: 'reach', type: 'choice', required: false, seenBy: 'person', options: ['message', 'call'] },
  ],
  oneOf: ['text', 'voice', 'service'],
  levels: { ordinary: {}, urgent: { categories: ['hardship'] } },
  usualLevel: 'ordinary',
  initial: 'submitted',
  states: {
    submitted: { step: 0, open: true, waitsFor: 'staff' },
    accepted: { step: 1, open: true, waitsFor: 'staff' },
    needsDocuments: { step: 1, open: true, waitsFor: 'resident' },
    working: { step: 2, open: true, waitsFor: 'staff' },
    referred: { step: 2, open: true, waitsFor: 'others' },
    closed: { step: 3, open: false, waitsFor: 'nobody', callAfterDays: 7 },
    followedUp: { step: 3, open: false, waitsFor: 'nobody' },
    declined: { step: 3, open: false, waitsFor: 'nobody' },
    withdrawn: { step: 3, open: false, waitsFor: 'nobody' },
  },
  actions: {
    accept: {
      from: ['submitted'],
      to: 'accepted',
      who: ['team'],
      does: { worker: 'take' },
      asks: { note: 'optional' },
      ...answers,
      tells: ['requester'],
    },
    assign: { from: open, to: null, who: ['lead', 'manager'], asks: { worker: 'required', note: 'optional' }, tells: ['worker'] },
    decline: {
      from: before,
      to: 'declined',
      who: ['worker', 'lead', 'manager'],
      asks: { decline: 'required', note: 'optional' },
      reasons: ['notOurs', 'notEntitled', 'alreadyDone', 'notEnoughSaid'],
      ...answers,
      clock: 'stop',
      tells: ['requester'],
    },
    askDocuments: {
      from: ['submitted', 'accepted', 'needsDocuments', 'working'],
      to: 'needsDocuments',
      who: staff,
      asks: { documents: 'required', note: 'optional' },
      ...answers,
      clock: 'pause',
      tells: ['requester'],
    },
    showPaper: {
      from: open,
      to: null,
      who: ['requester'],
      asks: { paper: 'required', photos: 'required', note: 'optional' },
      does: { paper: 'photo' },
      tells: ['worker', 'team'],
    },
    lackPaper: {
      from: open,
      to: null,
      who: everybody,
      asks: { paper: 'required', note: 'required' },
      does: { paper: 'lacking' },
      tells: ['worker', 'team', 'requester'],
    },
    seePaper: {
      from: open,
      to: null,
      who: staff,
      asks: { paper: 'required', note: 'optional' },
      does: { paper: 'seen' },
      ...answers,
      tells: ['requester'],
    },
    ready: {
      from: ['needsDocuments'],
      to: 'accepted',
      who: everybody,
      does: { documents: 'complete' },
      clock: 'resume',
      tells: ['worker', 'team', 'requester'],
    },
    start: {
      from: ['accepted', 'needsDocuments'],
      to: 'working',
      who: staff,
      asks: { note: 'optional' },
      ...answers,
      clock: 'resume',
      tells: ['requester'],
    },
    // Referrals have notices of their own, which say to whom and with what outcome.
    refer: { from: ['accepted', 'needsDocuments', 'working'], to: 'referred', who: [], by: 'referrals', ...answers, clock: 'pause' },
    referralEnded: { from: ['referred'], to: 'working', who: [], by: 'referrals', clock: 'resume' },
    workerLeft: {
      from: open,
      to: null,
      who: ['clock'],
      does: { worker: 'free' },
      tells: ['team', 'manager'],
    },
    report: { from: open, to: null, who: staff, asks: { note: 'required', photos: 'optional' }, ...answers, tells: ['requester'] },
    complete: {
      from: ['accepted', 'working'],
      to: 'closed',
      who: ['worker', 'lead', 'manager'],
      asks: { record: 'required' },
      ...answers,
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
    rate: {
      from: ['closed', 'followedUp'],
      to: null,
      who: ['requester'],
      asks: { rating: 'required' },
      guard: { withinDaysOfClosing: 30 },
      tells: ['manager'],
    },
    reopen: {
      from: ['closed', 'followedUp'],
      to: 'accepted',
      who: ['requester', 'lead', 'manager'],
      does: { rating: 'clear' },
      asks: { note: 'required' },
      clock: 'restart',
      guard: { withinDaysOfClosing: 30 },
      tells: ['requester', 'worker', 'team'],
    },
    followUp: { from: ['closed'], to: 'followedUp', who: staff, asks: { note: 'required' }, seenBy: 'staff' },
    withdraw: {
      from: open,
      to: 'withdrawn',
      who: ['requester'],
      asks: { note: 'optional' },
      clock: 'stop',
      tells: ['worker', 'team'],
    },
    urge: { from: open, to: null, who: ['requester'], asks: { note: 'optional' }, guard: { onceADay: true }, tells: ['worker', 'team'] },
  },
  clocks: {
    answer: { limit: { workingMinutes: 30 }, once: true },
    update: { limit: { workingDays: 3 }, renewed: true },
    /** The station's own promise, where no law names a time for the service. */
    solution: { limit: { workingDays: 7 }, byLevel: { urgent: { workingDays: 1 } } },
  },
  askerMayNot: ['accept', 'assign', 'decline', 'complete', 'seePaper', 'followUp'],
  audiences: { person: everybody, details: everybody, asked: everybody, staff },
  publicWithoutHousehold: false,
  confidential: true,
} as const satisfies Kind
