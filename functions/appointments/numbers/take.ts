import type { Line, MyNumber } from '../../../contract/appointments/appointment'
import type { deskAppointments } from '../../../contract/appointments/deskRoutes'
import type { InputOf } from '../../../contract/route'
import { dayOf } from '../../../contract/time'
import { again, outrun } from '../../platform/again'
import { type Caller, mustBeLoggedIn } from '../../platform/caller'
import { commit, findResult } from '../../platform/commit'
import type { Context } from '../../platform/context'
import { newEvent } from '../../platform/events'
import { countAgainst } from '../../platform/rateLimits'
import { refuse } from '../../platform/refuse'
import { deskOf, mustBeAtDesk, type OpenDesk } from '../desks'
import { appointmentEvents, ofDesk } from '../events'
import { findLine, findMine, giveNumber, givesNumbers, viewLine, viewMine } from './store'

type Input = InputOf<typeof deskAppointments.takeNumber>
type Taken = { mine: MyNumber; line: Line }

const mostTries = 16
const limit = { purpose: 'numbers', most: 200, windowSeconds: 3600 }

/** Takes a number of today: the caller's own, of which there is one a day and desk, or one for somebody whom staff name. */
export async function takeNumber(ctx: Context, input: Input): Promise<Taken> {
  const caller = input.name === undefined ? mustBeLoggedIn(ctx) : mustBeAtDesk(ctx)
  const open = await deskOf(ctx, input.deskId)
  const day = dayOf(ctx.clock.now())
  const of = { deskId: input.deskId, day }
  const number = (await numberBefore(ctx, caller, { input, day })) ?? (await takeNext(ctx, caller, { input, open, day }))
  const line = await findLine(ctx, of)
  return { mine: viewMine(number, line), line: await viewLine(ctx, open, { day, line }) }
}

type Asked = { input: Input; day: string }

async function numberBefore(ctx: Context, caller: Caller, { input, day }: Asked): Promise<number | undefined> {
  const before = await findResult(ctx, { verb: 'takeNumber', input })
  if (before?.day === day) return Number(before.number)
  // A request of another day cannot give a number of today as well.
  if (before) throw refuse('REQUEST_REUSED')
  return input.name === undefined ? findMine(ctx, caller.id, { deskId: input.deskId, day }) : undefined
}

async function takeNext(ctx: Context, caller: Caller, { input, open, day }: Asked & { open: OpenDesk }): Promise<number> {
  if (!(await givesNumbers(ctx, open, day))) throw refuse('NUMBERS_CLOSED')
  await countAgainst(ctx, limit, caller.id)
  const of = { deskId: input.deskId, day }
  const whose = input.name === undefined ? { personId: caller.id, name: null } : { personId: null, name: input.name }
  return again(mostTries, async () => {
    const line = await findLine(ctx, of)
    const number = line.last + 1
    const outcome = await commit(ctx, {
      request: { verb: 'takeNumber', input, result: { number, day } },
      writes: giveNumber(of, line, whose),
      events: [newEvent(appointmentEvents.numberTaken, { ...ofDesk(input.deskId), facts: { ...of, number } })],
    })
    if (outcome.done) return Number(outcome.result.number)
    const taken = outcome.failures.some(({ name }) => name === 'mine') ? await findMine(ctx, caller.id, of) : undefined
    return taken ?? outrun
  })
}
