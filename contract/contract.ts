import { activitiesContract } from './activities'
import { activityDraftsContract } from './activityDrafts'
import { deskAppointments } from './appointments/deskRoutes'
import { ownAppointments } from './appointments/routes'
import { bookingsContract } from './bookings'
import { calendarContract } from './calendar'
import { casesContract } from './cases/routes'
import { editingContract } from './catalogue/editing'
import { catalogueContract } from './catalogue/routes'
import { communitiesContract } from './communities'
import { exportsContract } from './exports'
import { familyContract } from './family'
import { homesContract } from './homes'
import { importsContract } from './imports'
import { loginsContract } from './logins'
import { newsContract } from './news'
import { noticesContract } from './notices'
import { ownLoginsContract } from './ownLogins'
import { papersContract } from './papers'
import { peopleContract } from './people'
import { peopleDeskContract } from './peopleDesk'
import { placesContract } from './places'
import { promisesContract } from './promises'
import { ratesContract } from './rates'
import { referralsContract } from './referrals'
import { rollContract } from './roll'
import { searchContract } from './search'
import { sessionsContract } from './sessions/routes'
import { runningContract } from './sessions/running'
import { settingsContract } from './settings/routes'
import { teamsContract } from './teams'
import { uploadsContract } from './uploads'
import { venuesContract } from './venues'
import { webLoginsContract } from './webLogins'

/** Every route of the product, a line an area. The app imports only the areas it needs. */
export const contract = {
  logins: { ...loginsContract, ...ownLoginsContract, ...webLoginsContract },
  communities: { ...communitiesContract, ...settingsContract, ...venuesContract, ...promisesContract },
  people: { ...peopleContract, ...familyContract },
  homes: homesContract,
  places: placesContract,
  activities: { ...activitiesContract, ...activityDraftsContract },
  sessions: { ...sessionsContract, ...runningContract },
  bookings: { ...bookingsContract, ...rollContract },
  notices: noticesContract,
  news: newsContract,
  uploads: uploadsContract,
  teams: teamsContract,
  cases: casesContract,
  rates: ratesContract,
  exports: exportsContract,
  papers: papersContract,
  calendar: calendarContract,
  referrals: referralsContract,
  catalogue: { ...catalogueContract, ...editingContract },
  appointments: { ...ownAppointments, ...deskAppointments },
  search: searchContract,
  peopleDesk: peopleDeskContract,
  imports: importsContract,
}
