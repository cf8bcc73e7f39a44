import type { Role } from '../../contract/people'

const staff: readonly Role[] = ['gridWorker', 'serviceWorker', 'stationWorker', 'manager']

/** Grid workers confirm the homes of their grids, managers all. */
export const confirmsHomes = (roles: readonly Role[]) => roles.includes('gridWorker') || roles.includes('manager')

export const worksAtDesk = (roles: readonly Role[]) => roles.some((role) => staff.includes(role))
