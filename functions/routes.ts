import { activitiesRoutes } from './activities/routes'
import { bookingsRoutes } from './bookings/routes'
import { casesRoutes } from './cases/routes'
import { communitiesRoutes } from './communities/routes'
import { exportsRoutes } from './exports/routes'
import { loginsRoutes } from './logins/routes'
import { newsRoutes } from './news/routes'
import { noticesRoutes } from './notices/routes'
import { peopleRoutes } from './people/routes'
import { placesRoutes } from './places/routes'
import { ratesRoutes } from './rates/routes'
import { sessionsRoutes } from './sessions/routes'
import { teamsRoutes } from './teams/routes'
import { uploadsRoutes } from './uploads/routes'

/** Every route's implementation, a line an area. */
export const routes = {
  logins: loginsRoutes,
  communities: communitiesRoutes,
  people: peopleRoutes,
  places: placesRoutes,
  activities: activitiesRoutes,
  sessions: sessionsRoutes,
  bookings: bookingsRoutes,
  notices: noticesRoutes,
  news: newsRoutes,
  uploads: uploadsRoutes,
  teams: teamsRoutes,
  cases: casesRoutes,
  rates: ratesRoutes,
  exports: exportsRoutes,
}
