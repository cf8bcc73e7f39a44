import type { Role } from '../../contract/people'

/** Grid workers confirm the homes of their grids, managers all. */
export const confirmsHomes = (roles: readonly Role[]) => roles.includes('gridWorker') || roles.includes('manager')

/** In the address of the homes to be confirmed, in place of a grid: the homes that no grid lists. */
export const noGrid = 'community'
