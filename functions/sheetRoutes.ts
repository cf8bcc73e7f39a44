import { rollSheetRoutes } from './bookings/sheetRoutes'
import { exportSheetRoutes } from './exports/sheetRoutes'
import { importSheetRoutes } from './imports/sheetRoutes'

/** The routes that the function `sheets` answers, under the names of their areas. Nothing that `areas.ts` lists may import them. */
export const sheetRoutes = { bookings: rollSheetRoutes, exports: exportSheetRoutes, imports: importSheetRoutes }
