import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { DraftSession } from '../../../contract/activityDraft'
import type { Session } from '../../../contract/sessions/session'
import { momentOf, toInstant } from '../../../contract/time'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { OneSession } from '../form/OneSession'
import { useBroken } from '../form/useBroken'
import { moveSession, useCommunity } from '../parts/asking'

/** Another time or place; everybody who booked is told and may give the seat back. */
export function Move({ session, onClose }: { session: Session; onClose: () => void }) {
  const { t } = useLingui()
  const community = useCommunity()
  const { broken, brokenNow, breaks } = useBroken()
  const [to, setTo] = useState<DraftSession>(() => ({
    day: session.startsAt.slice(0, 10),
    from: session.startsAt.slice(11, 16),
    to: session.endsAt.slice(11, 16),
    venueId: session.venue.id,
    elsewhere: session.venue.id === null ? session.venue.name : '',
    capacity: session.capacity,
  }))
  const latest = useRef(to)
  const change = (some: Partial<DraftSession>) => {
    latest.current = { ...latest.current, ...some }
    setTo(latest.current)
  }
  const moving = useMutation({
    mutationFn: ({ day, from, to: until, venueId, elsewhere }: DraftSession) =>
      moveSession({
        sessionId: session.id,
        startsAt: instant(day, from),
        endsAt: instant(day, until),
        ...(venueId !== null ? { venueId } : elsewhere !== '' && elsewhere !== session.venue.name && { elsewhere }),
      }),
    onSuccess: () => {
      showToast(t`改好了，报了名的都会收到通知。`)
      onClose()
    },
  })
  const move = () => {
    if (Object.keys(brokenNow()).length === 0) moving.mutate(latest.current)
  }
  const taken = session.capacity - session.left
  return (
    <Sheet open title={t`改时间、地方`} closeText={t`关上`} onClose={onClose}>
      <View className='planning-soft'>{plural(taken, { other: '报了名的 # 个名额都留着，会通知到人，来不了的可以退。' })}</View>
      <Answer query={community} rows={2}>
        {({ venues }) => (
          <OneSession
            fixedSeats
            session={to}
            at={0}
            venues={venues}
            own={session.venue}
            errors={broken}
            breaks={breaks}
            onChange={change}
          />
        )}
      </Answer>
      <Failure error={moving.error} />
      <Button busy={moving.isPending} onTap={move}>{t`改好，通知大家`}</Button>
    </Sheet>
  )
}

// What is left empty is refused by the API as a wrong time.
const instant = (day: string | null, time: string | null) => toInstant(momentOf(day ?? '2000-01-01', time ?? '00:00'))
