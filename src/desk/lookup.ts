import type { Role } from '../../contract/people'

/** Grid workers confirm the homes of their grids, managers all. */
export const confirmsHomes = (roles: readonly Role[]) => roles.includes('gridWorker') || roles.includes('manager')
