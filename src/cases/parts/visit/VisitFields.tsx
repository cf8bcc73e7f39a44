import { useLingui } from '@lingui/react/macro'
import { dayOf, startOfDay } from '../../../../contract/time'
import { now } from '../../../platform/clock'
import { sayDay } from '../../../platform/words/times'
import { Choice } from '../../../ui/Choice'
import { chosenIn } from '../../form/chosen'
import { sayOption } from '../../words'
import type { FieldsProps } from '../part'

export interface VisitValues {
  day: string
  hours: string
}

const dayMilliseconds = 86_400_000
const hourMilliseconds = 3_600_000
const daysAhead = 6
const spans = ['8-10', '10-12', '12-14', '14-16', '16-18', '18-20']

/** One of the next few days and a two-hour slot in it, one tap each. */
export function VisitFields({ item, form, problems }: FieldsProps<VisitValues>) {
  const { t } = useLingui()
  const { day, hours } = form.get()
  const days = Array.from({ length: daysAhead }, (_, ahead) => dayOf(now() + ahead * dayMilliseconds))
  const wished = chosenIn(item.form, 'times')
    .map((time) => sayOption(item.kind, 'times', time))
    .join(t`、`)
  return (
    <>
      <Choice
        id='deed-visit'
        compact
        label={t`哪天上门`}
        hint={wished === '' ? undefined : t`居民说方便的时间：${wished}`}
        options={days.map((value) => ({ value, label: sayDay(value) }))}
        value={day}
        error={problems.visit}
        onChange={(value) => form.set({ day: value })}
      />
      <Choice
        id='deed-hours'
        compact
        label={t`几点`}
        options={spans.map((value) => ({ value, label: sayHoursOf(value), disabled: day !== undefined && isPast(day, value) }))}
        value={hours}
        onChange={(value) => form.set({ hours: value })}
      />
    </>
  )
}

/** 14:00–16:00 */
const sayHoursOf = (span: string) =>
  span
    .split('-')
    .map((hour) => `${hour}:00`)
    .join('–')

const isPast = (day: string, span: string) => startOfDay(day) + Number(span.split('-')[1]) * hourMilliseconds <= now()
