import { keptOf } from '../../contract/cases/parts/keptOf'
import { briefsOf, caseIdsOfMonth, type Standing, sayInChinese, secondsPerWorkingDay, standingOf, stateForStaff } from '../cases/lookup'
import { communityOf } from '../communities/lookup'
import { findPersons } from '../people/lookup'
import type { Context } from '../platform/context'
import { marksOfMonth } from '../rates/lookup'
import { teamName } from '../teams/lookup'

/**
 * A row of the list. `answered`, `solved` and `satisfied` are what the three rates count; null where there is nothing to count yet.
 * `answer`, `update` and `solution` are how the clocks stand: null before they begin, and `withdrawn` once nobody waits any more.
 */
export type ExportRow = {
  number: string
  reportedAt: number
  category: string
  level: string
  place: string
  team: string
  worker: string
  state: string
  answer: Outcome
  update: Outcome
  solution: Outcome
  answered: boolean | null
  solved: boolean | null
  satisfied: boolean | null
  closedAt: number | null
  fen: number
  /** The seconds of one of the community's working days, by which delays are said. */
  workdaySeconds: number
}

/** What became of a deadline. */
export type Outcome = Standing | 'withdrawn' | null

type Case = Awaited<ReturnType<typeof briefsOf>>[number]

const personsAtOnce = 100

/** A month's cases of a kind, oldest first. Homes appear only as their stairwell, requesters not at all. */
export async function rowsOfMonth(ctx: Context, { kind, month }: { kind: string; month: string }): Promise<ExportRow[]> {
  const [settings, marks, cases] = await Promise.all([
    communityOf(ctx),
    marksOfMonth(ctx, month),
    caseIdsOfMonth(ctx, { kind, month }).then((ids) => briefsOf(ctx, ids)),
  ])
  const names = await namesOf(ctx, cases)
  const workdaySeconds = secondsPerWorkingDay(settings.hours)
  return cases.map((item) => {
    const outcome = outcomesIn(item, { hours: settings.hours, now: ctx.clock.now() })
    const counted = marks.get(item.id)
    const branch = item.category.split('.')[0] ?? ''
    const words = [branch, item.category].map((code) => sayInChinese(kind, 'categories', code))
    return {
      number: item.number,
      reportedAt: Date.parse(item.createdAt),
      category: [...new Set(words)].join(' · '),
      level: sayInChinese(kind, 'levels', item.level),
      place: item.public ? item.placeWords : item.nearWords,
      team: teamName(settings, item.team),
      worker: (item.workerId !== null && names.get(item.workerId)) || '',
      state: stateForStaff(kind, item.state),
      answer: outcome('answer'),
      update: outcome('update'),
      solution: outcome('solution'),
      answered: counted?.answer ? counted.answer.outcome === 'met' : counted?.late ? false : null,
      solved: counted?.rating?.solved ?? null,
      satisfied: counted?.rating?.satisfied ?? null,
      closedAt: item.closedAt === null ? null : Date.parse(item.closedAt),
      workdaySeconds,
      fen: keptOf(item.parts, 'costs')?.items.reduce((sum, { fen }) => sum + fen, 0) ?? 0,
    }
  })
}

/** How the clocks of a case stand. Withdrawing stops them, but nobody kept a promise by it. */
function outcomesIn({ clocks, state, closedAt }: Case, present: Parameters<typeof standingOf>[1]) {
  return (name: string): Outcome => {
    const clock = clocks[name]
    if (!clock) return null
    const standing = standingOf(clock, present)
    const ended = standing.stoppedAt !== null && closedAt !== null && standing.stoppedAt >= Date.parse(closedAt)
    return state === 'withdrawn' && ended ? 'withdrawn' : standing
  }
}

async function namesOf(ctx: Context, cases: Case[]): Promise<Map<string, string>> {
  const ids = [...new Set(cases.flatMap(({ workerId }) => workerId ?? []))]
  const pages = Array.from({ length: Math.ceil(ids.length / personsAtOnce) }, (_, at) =>
    findPersons(ctx, ids.slice(at * personsAtOnce, (at + 1) * personsAtOnce)),
  )
  const persons = (await Promise.all(pages)).flatMap((page) => [...page])
  return new Map(persons.flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name] as const])))
}
