import type { Role } from '../../../contract/people'

/** Whether somebody works on the station's cases. */
export const refers = (roles: readonly Role[] = []): boolean => roles.includes('stationWorker') || roles.includes('manager')
