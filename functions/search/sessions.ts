import { SessionKind } from '../../contract/sessions/kinds/kinds'
import { dayOf } from '../../contract/time'
import type { Context } from '../platform/context'
import { monthsBetween } from '../platform/months'
import { remembered } from '../platform/remembered'
import { kindOf } from '../sessionKinds'
import { type StoredSession, sessionsOfMonth } from '../sessions/lookup'
import { matches } from '../sessions/rules'

const oneDay = 86_400_000
const daysBack = 365
const daysAhead = 180
const rememberedMilliseconds = 60_000

// A year and a half of sessions are about a thousand, hold nothing of anybody, and change a few times a day.
const sessions = remembered({ milliseconds: rememberedMilliseconds, read: readSessions })

/** The sessions of the last year and the next half whose title, venue or organiser contains the text, latest first. */
export async function sessionsNamed(ctx: Context, text: string): Promise<StoredSession[]> {
  const all = (await sessions.find(ctx)) ?? []
  return all.filter(({ title, venue, about }) => matches([title, venue.name, ...kindOf(about).textsOf(about)], text))
}

async function readSessions(ctx: Context): Promise<StoredSession[]> {
  const now = ctx.clock.now()
  const [from, to] = [now - daysBack * oneDay, now + daysAhead * oneDay].map((at) => dayOf(at).slice(0, 7)) as [string, string]
  const lists = SessionKind.options.flatMap((kind) => monthsBetween(from, to).map((month) => sessionsOfMonth(ctx, kind, month)))
  return (await Promise.all(lists)).flat().sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
}
