import { exportEvents } from './events'

/** What is kept of exports; the function `sheets` makes them. */
export const exportsArea = { events: exportEvents }
