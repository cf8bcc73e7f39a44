import { activities } from './activities/area'
import { activityDesk } from './activityDesk/area'
import { appointments } from './appointments/area'
import { bookings } from './bookings/area'
import { cases } from './cases/area'
import { catalogueDesk } from './catalogueDesk/area'
import { communities } from './communities/area'
import { desk } from './desk/area'
import { guide } from './guide/area'
import { imports } from './imports/area'
import { mediation, rooms } from './later'
import { me } from './me/area'
import { peopleDesk } from './peopleDesk/area'
import type { Entries, Entry } from './platform/area'
import { rates } from './rates/area'
import { referrals } from './referrals/area'
import { referring } from './referring/area'
import { repairs } from './repairs/area'
import { search } from './search/area'
import { settings } from './settings/area'
import { conveniences, station } from './station/area'
import { stationCases } from './stationCases/area'
import { troubles } from './troubles/area'
import { workplace } from './workplace/area'

/** All areas, one per line; this is also the order of their entries on the tab pages. */
export const areas = [
  desk,
  referring,
  referrals,
  catalogueDesk,
  activityDesk,
  peopleDesk,
  repairs,
  troubles,
  station,
  stationCases,
  activities,
  rooms,
  mediation,
  conveniences,
  bookings,
  appointments,
  me,
  rates,
  search,
  imports,
  settings,
  guide,
  cases,
  communities,
  workplace,
] as const

export const entriesOn = (page: keyof Entries): readonly Entry[] =>
  areas.flatMap((area) => ('entries' in area ? ((area.entries as Entries)[page] ?? []) : []))
