import type { Role } from '../../contract/people'

/** Managers, station workers and grid workers. */
export const organises = (roles: readonly Role[]) =>
  roles.some((role) => role === 'manager' || role === 'stationWorker' || role === 'gridWorker')
