import type { Case, TimelineEntry } from '../../../contract/cases/case'
import type { Kept } from '../../../contract/cases/parts/kept'
import { aCase } from './cases'
import { anEventId } from './samples'

/** A leak as the one who reported it sees it. */
export const myCase = (change: Partial<Case> = {}): Case =>
  aCase({ requester: null, mine: ['requester'], allowed: ['withdraw', 'urge'], timeline: [anEntry()], ...change })

export const anEntry = (change: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: anEventId('1'),
  at: '2026-11-23T09:12:00+08:00',
  what: 'submitted',
  action: null,
  from: null,
  to: null,
  by: { relation: 'requester', name: '其木格', me: true },
  staffOnly: false,
  text: null,
  photos: [],
  facts: {},
  ...change,
})

/** Today from three to four, as the repairer proposed it. */
export const aVisit = (change: Partial<Extract<Kept, { part: 'visit' }>> = {}) => ({
  part: 'visit' as const,
  from: '2026-11-23T15:00:00+08:00',
  to: '2026-11-23T16:00:00+08:00',
  agreed: false,
  ...change,
})
