import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { ActivityDraft, ActivityText, DraftSession } from '../../../contract/activityDraft'
import type { Venue } from '../../../contract/communities'
import { sayFestival } from '../../platform/words/lunar'
import { sayDay } from '../../platform/words/times'
import { sayAudience } from '../../sessions/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import type { Field, useForm } from './useForm'

interface ClashProps {
  form: ReturnType<typeof useForm>
  draft: ActivityDraft
  venues: readonly Venue[]
}

/** What a colleague changed in the same places meanwhile, beside one's own, and whose is to stay. */
export function Clash({ form, draft, venues }: ClashProps) {
  const { t } = useLingui()
  const who = draft.savedBy ?? t`同事`
  return (
    <Card title={t`你写的时候，${who}也改了这几处`}>
      {form.clashes.map((field) => {
        const theirs = sayValue(draft.text, field, venues)
        const mine = sayValue(form.text, field, venues)
        return <Row key={field} title={sayField(field)} note={t`${who}：${theirs}　你：${mine}`} />
      })}
      <View className='planning-buttons'>
        <Button kind='second' onTap={form.mine}>{t`用我写的`}</Button>
        <Button kind='second' onTap={form.theirs}>{t`用${who}写的`}</Button>
      </View>
    </Card>
  )
}

function sayField(field: Field): string {
  const words: Record<Field, string> = {
    title: text`活动叫什么`,
    description: text`来了做什么`,
    bring: text`要带什么`,
    organiser: text`谁来办`,
    audience: text`谁能来`,
    festival: text`过什么节`,
    motif: text`图案`,
    sessions: text`时间和地方`,
    opensDaysBefore: text`什么时候开始报名`,
    closesHoursBefore: text`什么时候截止`,
    cancelHoursBefore: text`最晚什么时候退`,
  }
  return words[field]
}

function sayValue(plan: ActivityText, field: Field, venues: readonly Venue[]): string {
  switch (field) {
    case 'audience':
      return sayAudience(plan.audience)
    case 'festival':
      return plan.festival === null ? text`不是过节` : sayFestival(plan.festival)
    case 'sessions':
      return plan.sessions.map((session) => saySession(session, venues)).join('；')
    case 'opensDaysBefore':
      return plan.opensDaysBefore === null ? text`发布就开始` : plural(plan.opensDaysBefore, { other: '提前 # 天' })
    case 'closesHoursBefore':
    case 'cancelHoursBefore':
      return plural(plan[field], { other: '提前 # 小时' })
    default:
      return plan[field] === '' ? text`空着` : plan[field]
  }
}

function saySession({ day, from, to, venueId, elsewhere, capacity }: DraftSession, venues: readonly Venue[]): string {
  const venue = venues.find(({ id }) => id === venueId)?.name ?? elsewhere
  return [day === null ? undefined : sayDay(day), [from, to].join('–'), venue, capacity].filter(Boolean).join(' ')
}
