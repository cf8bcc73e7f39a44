import { deskAppointments } from '../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../contract/appointments/routes'
import { noticesContract } from '../../contract/notices'
import { mutationOf } from '../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer, usePages } from '../platform/api/queries'

const { listDesks, times, ownTimes, book: bookRoute, list, get, move: moveRoute, cancel: cancelRoute } = ownAppointments
const {
  day,
  displaced: displacedRoute,
  rearrange: rearrangeRoute,
  reveal: revealRoute,
  attend: attendRoute,
  leave: leaveRoute,
  line,
  myNumber,
  takeNumber: takeRoute,
  callNext: callRoute,
} = deskAppointments

const rarely = 600_000
const atOnce = 5_000

/** The desks at which one can have a time. */
export const useDesks = () => useAnswer({ route: listDesks, input: {}, staleTime: rarely })

/** What a time is wanted for: a service, a case of one's own, or an appointment that gets another. */
interface Purpose {
  serviceId?: string
  caseId?: string
  appointmentId?: string
}

export function useTimes(deskId: string, { serviceId, ...own }: Purpose) {
  const isOwn = Object.values(own).some((id) => id !== undefined)
  const anybodys = useAnswer({ route: times, input: { deskId, serviceId }, enabled: deskId !== '' && !isOwn, staleTime: atOnce })
  const mine = useAnswer({ route: ownTimes, input: { deskId, serviceId, ...own }, enabled: deskId !== '' && isOwn, staleTime: atOnce })
  return isOwn ? mine : anybodys
}

export const useDisplaced = (deskId: string) =>
  useAnswer({ route: displacedRoute, input: { deskId }, enabled: deskId !== '', staleTime: atOnce })

export const useAppointments = (when: 'coming' | 'past') => usePages({ route: list, input: { when, limit: 20 } })

export const useAppointment = (appointmentId: string) => useAnswer({ route: get, input: { appointmentId }, enabled: appointmentId !== '' })

export const useDeskDay = (deskId: string, of: string) =>
  useAnswer({ route: day, input: { deskId, day: of }, enabled: deskId !== '', staleTime: atOnce })

export const useLine = (deskId: string) => useAnswer({ route: line, input: { deskId }, enabled: deskId !== '', staleTime: atOnce })

/** One's own number of today; who is not logged in has none. */
export const useMyNumber = (deskId: string) => useAnswer({ route: myNumber, input: { deskId }, enabled: deskId !== '', staleTime: atOnce })

const effects = {
  settles: true,
  changes: [list, times, ownTimes, noticesContract.list],
  answers: ({ id }: { id: string }) => ({ route: get, input: { appointmentId: id } }),
}

/** Asks for the free times again: the ones on the screen are out of date. */
export const timesChanged = () => askAgain(questionsOf(times, ownTimes))

export const book = mutationOf(bookRoute, { ...effects, settles: false })
export const move = mutationOf(moveRoute, effects)
export const cancel = mutationOf(cancelRoute, effects)

export const attend = mutationOf(attendRoute, { changes: [day], waits: true })
export const reveal = mutationOf(revealRoute)
export const rearrange = mutationOf(rearrangeRoute, { changes: [day, displacedRoute, times, ownTimes] })
export const setLeave = mutationOf(leaveRoute, { changes: [day, displacedRoute, times, ownTimes] })
export const takeNumber = mutationOf(takeRoute, { changes: [line, myNumber, day], waits: true })
export const callNext = mutationOf(callRoute, { changes: [line, myNumber, day], waits: true })
