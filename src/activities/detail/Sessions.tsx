import { useLingui } from '@lingui/react/macro'
import type { SessionDetail } from '../../../contract/sessions'
import { saySpan } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { sayStanding } from '../words'

interface SessionsProps {
  session: SessionDetail
  onChoose: (sessionId: string) => void
}

/** The times of an activity; the chosen one is the one that is booked. */
export function Sessions({ session, onChoose }: SessionsProps) {
  const { t } = useLingui()
  const all = [session, ...session.siblings.filter(({ id }) => id !== session.id)].sort(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt),
  )
  return (
    <Card title={all.length > 1 ? t`选一场` : t`什么时候`}>
      {all.map((one) => {
        const { tone, words } = sayStanding(one)
        const chosen = one.id === session.id
        return (
          <Row
            key={one.id}
            title={saySpan(one.startsAt, one.endsAt)}
            note={chosen ? session.venue.name : undefined}
            end={<Tag tone={tone}>{words}</Tag>}
            selected={chosen && all.length > 1}
            onTap={all.length > 1 ? () => onChoose(one.id) : undefined}
          />
        )
      })}
    </Card>
  )
}
