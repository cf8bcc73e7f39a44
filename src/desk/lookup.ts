import type { Role } from '../../contract/people'

const staff: readonly Role[] = ['gridWorker', 'serviceWorker', 'stationWorker', 'manager']

export const worksAtDesk = (roles: readonly Role[]) => roles.some((role) => staff.includes(role))
