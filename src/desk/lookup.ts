import type { Role } from '../../contract/people'

const staff: readonly Role[] = ['gridWorker', 'serviceWorker', 'stationWorker', 'manager']

/** Whether somebody works at the desk at all. */
export const worksAtDesk = (roles: readonly Role[]) => roles.some((role) => staff.includes(role))
