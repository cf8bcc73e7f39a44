import { useLingui } from '@lingui/react/macro'
import { keptOf } from '../../../contract/cases/parts/keptOf'
import type { CaseRow } from '../../../contract/cases/row'
import { caseAddress } from '../../cases/address'
import { now } from '../../platform/clock'
import { go } from '../../platform/go'
import { pick } from '../../platform/words/bilingual'
import { saySpan } from '../../platform/words/times'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

/** True if the resident has to do something. */
function wantsMe({ state, parts }: CaseRow): boolean {
  const visit = keptOf(parts, 'visit')
  return ['awaitingConfirmation', 'needsDocuments'].includes(state) || (visit?.agreed === false && !isOver(visit))
}

const isOver = ({ to }: { to: string }) => Date.parse(to) < now()

const over = ['closed', 'followedUp', 'declined', 'merged', 'withdrawn']

/** Cases under way, those waiting for the resident first. */
export const casesWaiting = (rows: CaseRow[]): CaseRow[] =>
  rows.filter(({ state }) => !over.includes(state)).sort((a, b) => Number(wantsMe(b)) - Number(wantsMe(a)))

/** One of my cases under way: its state, and what happens next. It knows no kind's words, which other packages hold. */
export function CaseLine({ row }: { row: CaseRow }) {
  const { t } = useLingui()
  const { kind, state, parts, called } = row
  const station = kind === 'station'
  const visit = keptOf(parts, 'visit')
  const span = visit === undefined ? '' : saySpan(visit.from, visit.to)
  return (
    <Row
      motif={station ? 'pomegranate' : 'wrench'}
      title={station ? t`问驿站的事` : called ? pick(called) : row.where.words}
      note={sayNext()}
      end={wantsMe(row) ? <Tag tone='alert'>{t`等您`}</Tag> : <Tag tone='waiting'>{t`在办`}</Tag>}
      onTap={() => void go(caseAddress({ kind, caseId: row.id }))}
    />
  )

  function sayNext(): string {
    if (state === 'awaitingConfirmation') return t`师傅说修好了，请您看看`
    if (state === 'needsDocuments') return t`还差材料，点开看缺什么`
    if (state === 'submitted') return t`等社区答复`
    if (state === 'paused') return t`先停一停，等到了就接着修`
    if (visit === undefined || isOver(visit)) return t`正在办，点开看进度`
    return visit.agreed ? t`师傅${span} 上门` : t`师傅想${span} 上门，行吗？`
  }
}
