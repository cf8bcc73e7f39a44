import { implement } from '@orpc/server'
import { deskAppointments } from '../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../contract/appointments/routes'
import { type Asked, serve } from '../platform/serve'
import { attend } from './attend'
import { bookAppointment } from './book'
import { cancelAppointment } from './cancel'
import { getDeskDay } from './day'
import { appointmentDeliveries } from './deliver'
import { listDisplaced } from './displaced'
import { appointmentEvents } from './events'
import { getAppointment } from './get'
import { setLeave } from './leave'
import { listAppointments } from './list'
import { listDesks } from './listDesks'
import { moveAppointment } from './move'
import { callNext } from './numbers/call'
import { getLine, getMyNumber } from './numbers/line'
import { takeNumber } from './numbers/take'
import { rearrange } from './rearrange'
import { dueAppointments } from './remind'
import { revealDue } from './reveal'
import { appointmentSentences } from './sentences'
import { freeTimesOf, ownTimesOf } from './times'

const os = implement({ ...ownAppointments, ...deskAppointments }).$context<Asked>()

export const appointmentsArea = {
  routes: {
    listDesks: os.listDesks.handler(serve(listDesks)),
    times: os.times.handler(serve(freeTimesOf)),
    ownTimes: os.ownTimes.handler(serve(ownTimesOf)),
    book: os.book.handler(serve(bookAppointment)),
    list: os.list.handler(serve(listAppointments)),
    get: os.get.handler(serve(getAppointment)),
    move: os.move.handler(serve(moveAppointment)),
    cancel: os.cancel.handler(serve(cancelAppointment)),
    day: os.day.handler(serve(getDeskDay)),
    attend: os.attend.handler(serve(attend)),
    displaced: os.displaced.handler(serve(listDisplaced)),
    rearrange: os.rearrange.handler(serve(rearrange)),
    reveal: os.reveal.handler(serve(revealDue)),
    leave: os.leave.handler(serve(setLeave)),
    line: os.line.handler(serve(getLine)),
    myNumber: os.myNumber.handler(serve(getMyNumber)),
    takeNumber: os.takeNumber.handler(serve(takeNumber)),
    callNext: os.callNext.handler(serve(callNext)),
  },
  events: appointmentEvents,
  deliveries: appointmentDeliveries,
  sweeps: [dueAppointments],
  sentences: appointmentSentences,
}
