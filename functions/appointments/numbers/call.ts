import type { Line } from '../../../contract/appointments/appointment'
import type { deskAppointments } from '../../../contract/appointments/deskRoutes'
import type { InputOf } from '../../../contract/route'
import { dayOf } from '../../../contract/time'
import { again, outrun } from '../../platform/again'
import { commit, findResult } from '../../platform/commit'
import type { Context } from '../../platform/context'
import { newEvent } from '../../platform/events'
import { refuse } from '../../platform/refuse'
import { deskOf, mustBeAtDesk } from '../desks'
import { appointmentEvents, ofDesk } from '../events'
import { findLine, replaceLine, type StoredLine, viewLine } from './store'

const mostTries = 16
const mostPassed = 30

/**
 * Calls the number after `after`. Refuses NUMBERS_MOVED when a colleague has called it already, so that two taps at two counters call two
 * people only if both meant to.
 */
export async function callNext(ctx: Context, input: InputOf<typeof deskAppointments.callNext>): Promise<Line> {
  mustBeAtDesk(ctx)
  const open = await deskOf(ctx, input.deskId)
  const day = dayOf(ctx.clock.now())
  const of = { deskId: input.deskId, day }
  const request = { verb: 'callNext', input }
  await again(mostTries, async () => {
    const line = await findLine(ctx, of)
    if (await findResult(ctx, request)) return 'called'
    if (line.called !== input.after) throw refuse('NUMBERS_MOVED', { called: line.called })
    if (line.called >= line.last) throw refuse('NUMBERS_NONE')
    const next = called(line, input.passed === true)
    const outcome = await commit(ctx, {
      request,
      writes: [replaceLine(of, line, next)],
      events: [
        newEvent(appointmentEvents.numberCalled, {
          ...ofDesk(input.deskId),
          facts: { ...of, number: next.called, passed: input.passed === true },
        }),
      ],
    })
    // Somebody took a number, or a colleague called one.
    return outcome.done ? 'called' : outrun
  })
  return viewLine(ctx, open, { day, line: await findLine(ctx, of) })
}

function called(line: StoredLine, passed: boolean): StoredLine {
  const over = passed && line.called > 0 ? [...line.passed, line.called].slice(-mostPassed) : line.passed
  return { ...line, called: line.called + 1, passed: over }
}
