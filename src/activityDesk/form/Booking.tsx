import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Audience } from '../../../contract/sessions/session'
import { sayAudience } from '../../sessions/words'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import type { GroupProps } from './form'

const opening = [null, 3, 7, 14]
const hours = [0, 2, 24, 48]

/** Who may come, and from when until when one books and gives seats back. */
export function Booking({ text: plan, put }: GroupProps) {
  const { t } = useLingui()
  const openings = withOwn(opening, plan.opensDaysBefore)
  return (
    <Card title={t`谁能来，怎么报名？`}>
      <Choice
        id='audience'
        label={t`谁能来`}
        options={Audience.options.map((audience) => ({ value: audience, label: sayAudience(audience) }))}
        value={plan.audience}
        onChange={(audience) => put({ audience: Audience.parse(audience) })}
      />
      <Choice
        id='opensDaysBefore'
        compact
        label={t`什么时候开始报名`}
        options={openings.map((days) => ({ value: String(days ?? 0), label: sayOpening(days) }))}
        value={String(plan.opensDaysBefore ?? 0)}
        onChange={(days) => put({ opensDaysBefore: Number(days) || null })}
      />
      <Choice
        id='closesHoursBefore'
        compact
        label={t`什么时候截止`}
        options={withOwn(hours, plan.closesHoursBefore).map((before) => ({ value: String(before), label: sayBefore(before) }))}
        value={String(plan.closesHoursBefore)}
        onChange={(before) => put({ closesHoursBefore: Number(before) })}
      />
      <Choice
        id='cancelHoursBefore'
        compact
        label={t`来不了，最晚什么时候退`}
        options={withOwn(hours, plan.cancelHoursBefore).map((before) => ({ value: String(before), label: sayBefore(before) }))}
        value={String(plan.cancelHoursBefore)}
        onChange={(before) => put({ cancelHoursBefore: Number(before) })}
      />
    </Card>
  )
}

/** The usual answers, and the one that a copied activity brought along. */
const withOwn = <T,>(usual: readonly T[], own: T): T[] => (usual.includes(own) ? [...usual] : [...usual, own])

const sayOpening = (days: number | null) => (days === null ? text`发布就开始` : plural(days, { other: '提前 # 天，早上 8 点' }))

function sayBefore(hours: number): string {
  if (hours === 0) return text`开始的时候`
  if (hours % 24 === 0) return plural(hours / 24, { other: '提前 # 天' })
  return plural(hours, { other: '提前 # 小时' })
}
