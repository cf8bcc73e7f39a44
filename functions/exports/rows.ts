import { keptOf } from '../../contract/cases/parts/keptOf'
import { briefsOf, caseIdsOfMonth, sayInChinese } from '../cases/lookup'
import { communityOf } from '../communities/lookup'
import { findPersons } from '../people/lookup'
import type { Context } from '../platform/context'
import { marksOfMonth } from '../rates/lookup'
import { teamName } from '../teams/lookup'

/** A row of the list. `answered`, `solved` and `satisfied` are what the three rates count; null where there is nothing to count yet. */
export type ExportRow = {
  number: string
  reportedAt: number
  category: string
  place: string
  team: string
  worker: string
  state: string
  answered: boolean | null
  solved: boolean | null
  satisfied: boolean | null
  closedAt: number | null
  fen: number
}

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
  return cases.map((item) => {
    const counted = marks.get(item.id)
    const branch = item.category.split('.')[0] ?? ''
    const words = [branch, item.category].map((code) => sayInChinese(kind, 'categories', code))
    return {
      number: item.number,
      reportedAt: Date.parse(item.createdAt),
      category: [...new Set(words)].join(' · '),
      place: item.public ? item.placeWords : item.nearWords,
      team: teamName(settings, item.team),
      worker: (item.workerId !== null && names.get(item.workerId)) || '',
      state: sayInChinese(kind, 'states', item.state),
      answered: counted?.answer ? counted.answer.outcome === 'met' : counted?.late ? false : null,
      solved: counted?.rating?.solved ?? null,
      satisfied: counted?.rating?.satisfied ?? null,
      closedAt: item.closedAt === null ? null : Date.parse(item.closedAt),
      fen: keptOf(item.parts, 'costs')?.items.reduce((sum, { fen }) => sum + fen, 0) ?? 0,
    }
  })
}

async function namesOf(ctx: Context, cases: Case[]): Promise<Map<string, string>> {
  const ids = [...new Set(cases.flatMap(({ workerId }) => workerId ?? []))]
  const pages = Array.from({ length: Math.ceil(ids.length / personsAtOnce) }, (_, at) =>
    findPersons(ctx, ids.slice(at * personsAtOnce, (at + 1) * personsAtOnce)),
  )
  const persons = (await Promise.all(pages)).flatMap((page) => [...page])
  return new Map(persons.flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name] as const])))
}
