import type { Area } from './platform/area'
import { tabs } from './platform/tabs'

// Until these services are available in the app, their entries lead to the phone numbers to call.
const to = tabs.services

export const rooms = {
  entries: { home: [{ motif: 'lantern', title: /*i18n*/ { id: 'rooms.entry', message: '约场地' }, to }] },
} satisfies Area

export const mediation = {
  entries: { home: [{ motif: 'scales', title: /*i18n*/ { id: 'mediation.entry', message: '说事调解' }, to }] },
} satisfies Area
