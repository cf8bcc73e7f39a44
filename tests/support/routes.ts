import { routes } from '../../functions/areas'
import { papersRoutes } from '../../functions/papers/routes'
import { sheetRoutes } from '../../functions/sheetRoutes'

/** The routes of all functions, as the gateway puts them together. */
export const allRoutes = [papersRoutes, sheetRoutes].reduce<Record<string, object>>(
  (all, more) => ({ ...all, ...Object.fromEntries(Object.entries(more).map(([area, verbs]) => [area, { ...all[area], ...verbs }])) }),
  routes,
)
