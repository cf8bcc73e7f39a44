import type { PublicTrouble } from '../../../contract/cases/nearby'
import { aCaseId } from './cases'

/** A street lamp on the square that a neighbour reported an hour ago. */
export const aTrouble = (change: Partial<PublicTrouble> = {}): PublicTrouble => ({
  id: aCaseId(),
  number: 'BX-20261123-0042',
  kind: 'repair',
  category: 'lighting.street',
  state: 'accepted',
  where: '居民活动广场',
  createdAt: '2026-11-23T09:12:00+08:00',
  followers: 0,
  following: false,
  buildingId: null,
  venueId: 'square',
  ...change,
})
