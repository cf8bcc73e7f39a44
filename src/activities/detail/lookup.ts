import { Facts } from './Facts'
import { SessionBand } from './SessionBand'
import { Sessions } from './Sessions'

/** The parts of the residents' page, for those who want to see what residents will see. */
export const residentsPage = { SessionBand, Sessions, Facts }
