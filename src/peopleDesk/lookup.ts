import type { Role } from '../../contract/people'

/** Managers give and take posts. */
export const managesPeople = (roles: readonly Role[]) => roles.includes('manager')

/** Grid workers know the homes of their grids, managers all. */
export const knowsHomes = (roles: readonly Role[]) => roles.includes('gridWorker') || managesPeople(roles)
