import { useLingui } from '@lingui/react/macro'
import { mostSeats } from '../../../contract/activities'
import type { DraftSession } from '../../../contract/activityDraft'
import type { Venue } from '../../../contract/communities'
import type { Session } from '../../../contract/sessions/session'
import { sayDay } from '../../platform/words/times'
import { Field } from '../../ui/Field'
import { DayChoice } from '../../workplace/frame/DayChoice'
import { VenueChoice } from '../parts/VenueChoice'
import type { GroupProps } from './form'
import { Picked } from './Picked'
import { seatsOf, timeOf } from './time.rules'

interface OneSessionProps extends Pick<GroupProps, 'errors' | 'breaks'> {
  session: DraftSession
  at: number
  venues: readonly Venue[]
  /** Where it takes place now, which is perhaps no longer offered. */
  own?: Session['venue']
  /** The seats are changed elsewhere. */
  fixedSeats?: boolean
  onChange: (change: Partial<DraftSession>) => void
}

/** One date: the day, from when to when, where, and for how many. */
export function OneSession({ session, at, venues, own, errors, breaks, fixedSeats, onChange }: OneSessionProps) {
  const { t } = useLingui()
  const idOf = (part: keyof DraftSession) => `sessions-${at}-${part}`
  const time = (part: 'from' | 'to', typed: string, wrong: string) => {
    const read = timeOf(typed)
    breaks(idOf(part), read === undefined ? wrong : undefined)
    if (read !== undefined) onChange({ [part]: read })
  }
  const seats = (typed: string) => {
    const read = seatsOf(typed, mostSeats)
    breaks(idOf('capacity'), read === undefined ? t`写一个数，最少 1，最多 ${mostSeats}` : undefined)
    if (read !== undefined) onChange({ capacity: read })
  }
  return (
    <>
      <Day id={idOf('day')} day={session.day} error={errors[idOf('day')]} onChange={onChange} />
      <Field
        id={idOf('from')}
        label={t`几点开始`}
        hint={t`写成 9:30，或者下午2点半`}
        maxLength={12}
        defaultValue={session.from ?? ''}
        error={errors[idOf('from')]}
        onCommit={(typed) => time('from', typed, t`几点开始看不懂，写成 9:30 这样`)}
      />
      <Field
        id={idOf('to')}
        label={t`几点结束`}
        maxLength={12}
        defaultValue={session.to ?? ''}
        error={errors[idOf('to')]}
        onCommit={(typed) => time('to', typed, t`几点结束看不懂，写成 11:00 这样`)}
      />
      <Place id={idOf('venueId')} session={session} venues={venues} own={own} error={errors[idOf('venueId')]} onChange={onChange} />
      {!fixedSeats && (
        <Field
          id={idOf('capacity')}
          label={t`最多来多少人`}
          type='phone'
          maxLength={8}
          defaultValue={session.capacity === null ? '' : String(session.capacity)}
          error={errors[idOf('capacity')]}
          onCommit={seats}
        />
      )}
    </>
  )
}

interface PickProps {
  id: string
  error: string | undefined
  onChange: OneSessionProps['onChange']
}

function Day({ id, day, error, onChange }: PickProps & Pick<DraftSession, 'day'>) {
  const { t } = useLingui()
  return (
    <Picked id={id} label={t`哪一天`} value={day === null ? t`还没选` : sayDay(day)} error={error}>
      {(close) => (
        <DayChoice
          id={`${id}-calendar`}
          value={day}
          onChange={(chosen) => {
            onChange({ day: chosen })
            close()
          }}
        />
      )}
    </Picked>
  )
}

type PlaceProps = PickProps & Pick<OneSessionProps, 'session' | 'venues' | 'own'>

function Place({ id, session: { venueId, elsewhere }, venues, own, error, onChange }: PlaceProps) {
  const { t } = useLingui()
  const chosen = [...venues, ...(own ? [own] : [])].find((venue) => venue.id !== null && venue.id === venueId)
  return (
    <Picked id={id} label={t`在哪儿`} value={chosen?.name ?? (elsewhere || t`还没选`)} error={error}>
      {(close) => <VenueChoice id={`${id}-search`} venues={venues} value={{ venueId, elsewhere }} onChange={onChange} onDone={close} />}
    </Picked>
  )
}
