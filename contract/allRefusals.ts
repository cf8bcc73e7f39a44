import { activityRefusals } from './activityRefusals'
import { appointmentRefusals } from './appointments/refusals'
import { bookingRefusals } from './bookingRefusals'
import { calendarRefusals } from './calendarRefusals'
import { caseRefusals } from './cases/refusals'
import { catalogueRefusals } from './catalogue/refusals'
import { importRefusals } from './importRefusals'
import { loginRefusals } from './loginRefusals'
import { peopleDeskRefusals } from './peopleDeskRefusals'
import { personRefusals } from './personRefusals'
import { referralRefusals } from './referralRefusals'
import { refusals } from './refusals'
import { searchRefusals } from './searchRefusals'
import { sessionRefusals } from './sessions/refusals'
import { settingsRefusals } from './settings/refusals'
import { uploadRefusals } from './uploadRefusals'

/** Every refusal of the product, a line an area. It imports nothing else of an area. */
export const allRefusals = {
  ...refusals,
  ...loginRefusals,
  ...sessionRefusals,
  ...activityRefusals,
  ...bookingRefusals,
  ...personRefusals,
  ...uploadRefusals,
  ...caseRefusals,
  ...calendarRefusals,
  ...referralRefusals,
  ...catalogueRefusals,
  ...appointmentRefusals,
  ...searchRefusals,
  ...peopleDeskRefusals,
  ...importRefusals,
  ...settingsRefusals,
}
