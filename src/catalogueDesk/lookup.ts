import type { Role } from '../../contract/people'

/** Station workers and managers. */
export const editsCatalogue = (roles: readonly Role[]) => roles.includes('stationWorker') || roles.includes('manager')
