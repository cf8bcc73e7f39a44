import { activitiesArea } from './activities/area'
import { appointmentsArea } from './appointments/area'
import { bookingsArea } from './bookings/area'
import { calendarArea } from './calendar/area'
import { casesArea } from './cases/area'
import { catalogueArea } from './catalogue/area'
import { communitiesArea } from './communities/area'
import { exportsArea } from './exports/area'
import { homesArea } from './homes/area'
import { importsArea } from './imports/area'
import { loginsArea } from './logins/area'
import { newsArea } from './news/area'
import { noticesArea } from './notices/area'
import { papersArea } from './papers/area'
import { peopleArea } from './people/area'
import { peopleDeskArea } from './peopleDesk/area'
import { placesArea } from './places/area'
import type { Area } from './platform/area'
import { lostEvents } from './platform/lost'
import { commonSentences, type Sentences } from './platform/sentences'
import { ratesArea } from './rates/area'
import { referralsArea } from './referrals/area'
import { searchArea } from './search/area'
import { sessionsArea } from './sessions/area'
import { teamsArea } from './teams/area'
import { uploadsArea } from './uploads/area'

/** A line an area, under the name of its contract. */
export const areas = {
  logins: loginsArea,
  communities: communitiesArea,
  people: peopleArea,
  homes: homesArea,
  places: placesArea,
  activities: activitiesArea,
  sessions: sessionsArea,
  bookings: bookingsArea,
  notices: noticesArea,
  news: newsArea,
  uploads: uploadsArea,
  teams: teamsArea,
  cases: casesArea,
  rates: ratesArea,
  exports: exportsArea,
  papers: papersArea,
  calendar: calendarArea,
  catalogue: catalogueArea,
  referrals: referralsArea,
  appointments: appointmentsArea,
  search: searchArea,
  peopleDesk: peopleDeskArea,
  imports: importsArea,
} satisfies Record<string, Area>

const lines: readonly [name: string, area: Area][] = Object.entries(areas)

export const routes = Object.fromEntries(lines.flatMap(([name, area]) => (area.routes ? [[name, area.routes]] : [])))
export const deliveries = lines.flatMap(([, area]) => area.deliveries ?? [])
export const sweeps = [lostEvents(deliveries), ...lines.flatMap(([, area]) => area.sweeps ?? [])]

// A test checks that every refusal has a sentence.
export const sentences = Object.assign({}, commonSentences, ...lines.map(([, area]) => area.sentences)) as Sentences
