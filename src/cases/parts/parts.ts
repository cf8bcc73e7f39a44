import { costsView } from './costs/costs'
import { coUnitsView } from './coUnits/coUnits'
import { declineView } from './decline/decline'
import { documentsView } from './documents/documents'
import { mergeView } from './merge/merge'
import { noteView } from './note/note'
import { outcomeView } from './outcome/outcome'
import { paperView } from './paper/paper'
import type { PartView } from './part'
import { pauseView } from './pause/pause'
import { photosView } from './photos/photos'
import { ratingView } from './rating/rating'
import { recordView } from './record/record'
import { referralView } from './referral/referral'
import { remarkView } from './remark/remark'
import { teamView } from './team/team'
import { visitView } from './visit/visit'
import { workerView } from './worker/worker'

/** Every part, one line each, in the order in which forms ask for them and screens show them. */
export const partViews: readonly PartView[] = [
  documentsView,
  paperView,
  photosView,
  workerView,
  teamView,
  coUnitsView,
  mergeView,
  referralView,
  declineView,
  pauseView,
  visitView,
  ratingView,
  outcomeView,
  recordView,
  remarkView,
  noteView,
  costsView,
]
