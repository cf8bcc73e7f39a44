import type { Role } from '../../contract/people'

/** Whoever looks after the desks. */
export const looksAfterDesks = (roles: readonly Role[]) => roles.includes('stationWorker') || roles.includes('manager')
