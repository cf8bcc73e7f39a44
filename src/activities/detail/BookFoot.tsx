import { plural, t as text } from '@lingui/core/macro'
import { Button } from '../../ui/Button'
import { myself, type PartyInMaking } from './useBooking'

export function BookFoot({ booking }: { booking: PartyInMaking }) {
  const { values, busy, send } = booking
  const alone = values.length === 1 && values[0] === myself
  const words = alone ? text`给我报名` : plural(values.length, { other: '给 # 个人报名' })
  return (
    <Button busy={busy} disabled={values.length === 0} onTap={send}>
      {values.length === 0 ? text`先选谁去` : words}
    </Button>
  )
}
