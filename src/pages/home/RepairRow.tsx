import { useLingui } from '@lingui/react/macro'
import { keptOf } from '../../../contract/cases/parts/kept'
import type { CaseRow } from '../../../contract/cases/row'
import { addresses } from '../../platform/addresses'
import { now } from '../../platform/clock'
import { go } from '../../platform/go'
import { saySpan } from '../../platform/words/times'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

/** True if the resident has to do something. */
function wantsMe({ state, parts }: CaseRow): boolean {
  const visit = keptOf(parts, 'visit')
  return state === 'awaitingConfirmation' || (visit?.agreed === false && !isOver(visit))
}

const isOver = ({ to }: { to: string }) => Date.parse(to) < now()

const over = ['closed', 'followedUp', 'declined', 'merged', 'withdrawn']

/** Repairs under way, those waiting for the resident first. */
export const repairsWaiting = (rows: CaseRow[]): CaseRow[] =>
  rows.filter(({ kind, state }) => kind === 'repair' && !over.includes(state)).sort((a, b) => Number(wantsMe(b)) - Number(wantsMe(a)))

/** One of my repairs under way: its state, and what happens next. */
export function RepairRow({ row }: { row: CaseRow }) {
  const { t } = useLingui()
  const { state, parts } = row
  const visit = keptOf(parts, 'visit')
  const span = visit === undefined ? '' : saySpan(visit.from, visit.to)
  return (
    <Row
      motif='wrench'
      title={t`报修：${row.where.words}`}
      note={sayNext()}
      end={wantsMe(row) ? <Tag tone='alert'>{t`等您`}</Tag> : <Tag tone='waiting'>{t`在办`}</Tag>}
      onTap={() => void go(addresses.repair(row.id))}
    />
  )

  function sayNext(): string {
    if (state === 'awaitingConfirmation') return t`师傅说修好了，请您看看`
    if (state === 'submitted') return t`等社区答复`
    if (state === 'paused') return t`先停一停，等到了就接着修`
    if (visit === undefined || isOver(visit)) return t`正在办，点开看进度`
    return visit.agreed ? t`师傅${span} 上门` : t`师傅想${span} 上门，行吗？`
  }
}
