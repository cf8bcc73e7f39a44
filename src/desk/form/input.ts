import { t } from '@lingui/core/macro'
import { type Action, inputSchema } from '../../../contract/cases/kind'
import type { Cost } from '../../../contract/cases/parts/costs'
import type { ActionInput } from '../../../contract/cases/parts/kept'
import type { PartName } from '../../../contract/cases/parts/parts'
import { startOfDay, toInstant } from '../../../contract/time'
import type { CostLine, Values } from './values'

export type Problems = Partial<Record<PartName, string>>

/** What an action is sent with, or what is still missing or wrong, part by part. */
export function inputOf(action: Action, values: Values): { input: ActionInput } | { problems: Problems } {
  const given = Object.fromEntries(Object.entries(partsOf(values)).filter(([name, value]) => value !== undefined && isAsked(action, name)))
  const checked = inputSchema(action).safeParse(given)
  if (checked.success) return { input: checked.data }
  const wrong = checked.error.issues.map(({ path }) => path[0] as PartName)
  return { problems: Object.fromEntries(wrong.map((part) => [part, sayProblem(part, given[part] !== undefined)])) }
}

const isAsked = ({ asks = {} }: Action, name: string) => name in asks

function partsOf(values: Values): Record<Exclude<PartName, 'photos'>, unknown> {
  const { worker, team, reason, into } = values
  return {
    worker,
    team,
    reason,
    into,
    note: typed(values.note),
    turnTo: typed(values.turnTo),
    organisation: typed(values.organisation),
    outcome: typed(values.outcome),
    visit: visitOf(values),
    costs: costsOf(values.costs),
    answers: answersOf(values),
  }
}

const typed = (text = '') => (text.trim() === '' ? undefined : text.trim())

const hour = 3_600_000

/** `14-16` on `2026-11-23` at +08:00 */
function visitOf({ day, hours }: Values): ActionInput['visit'] {
  const [from, to] = (hours ?? '').split('-').map(Number)
  if (day === undefined || from === undefined || to === undefined) return undefined
  return { from: toInstant(startOfDay(day) + from * hour), to: toInstant(startOfDay(day) + to * hour) }
}

function costsOf(lines: readonly CostLine[] = []): unknown {
  const filled = lines.filter(({ what, yuan }) => what.trim() !== '' || yuan.trim() !== '')
  return filled.length === 0 ? undefined : filled.map(costOf)
}

/** What is not a number is left for the schema to refuse. */
const costOf = ({ what, yuan, residentYuan }: CostLine): Cost => ({
  what: what.trim(),
  fen: fenOf(yuan),
  residentFen: residentYuan.trim() === '' ? 0 : fenOf(residentYuan),
})

const fenOf = (yuan: string) => (/^\d+([.]\d{1,2})?$/.test(yuan.trim()) ? Math.round(Number(yuan.trim()) * 100) : Number.NaN)

function answersOf({ answered, solved, satisfied }: Values): unknown {
  if (answered === undefined && solved === undefined && satisfied === undefined) return undefined
  const yes = (value: string | undefined) => (value === undefined ? undefined : value === 'yes')
  return { answered: yes(answered), solved, satisfied: yes(satisfied) }
}

function sayProblem(part: PartName, given: boolean): string {
  switch (part) {
    case 'note':
      return given ? t`话太长了，请精简一些。` : t`请写几句话。`
    case 'reason':
      return t`请选一个原因。`
    case 'turnTo':
      return t`请写清楚居民该找谁，怎么找。`
    case 'organisation':
      return t`请写转给哪个单位。`
    case 'outcome':
      return t`请写对方办得怎么样。`
    case 'worker':
      return t`请选派给谁。`
    case 'team':
      return t`请选一个班组。`
    case 'visit':
      return t`请选哪天、几点上门。`
    case 'costs':
      return t`每样都要写名称和价钱，价钱写数字，比如 35 或 12.5。`
    case 'into':
      return t`请选并到哪一件。`
    case 'answers':
      return t`三个问题都要选。`
    case 'photos':
      return t`照片太多，最多 9 张。`
  }
}
