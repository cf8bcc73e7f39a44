import { routes } from '../../functions/areas'
import { papersRoutes } from '../../functions/papers/routes'
import { sheetRoutes } from '../../functions/sheetRoutes'

const beside: readonly Record<string, object>[] = [papersRoutes, sheetRoutes]
const areas = new Set([routes, ...beside].flatMap(Object.keys))

/** The routes of all functions, as the gateway puts them together. */
export const allRoutes = Object.fromEntries(
  [...areas].map((area) => [area, Object.assign({}, ...[routes, ...beside].map((each) => (each as Record<string, object>)[area]))]),
)
