import { useLingui } from '@lingui/react/macro'
import type { Session } from '../../../contract/sessions'
import { SessionRow } from '../../activities/SessionRow'
import { Card } from '../../ui/Card'

const most = 3

/** What the community has made known last: newly published activities, and those called off. */
export function News({ sessions }: { sessions: Session[] }) {
  const { t } = useLingui()
  const news = lastPublished(sessions)
  if (news.length === 0) return null
  return (
    <Card title={t`新发布`}>
      {news.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </Card>
  )
}

/** An activity's id begins with the time it was made, so the last one made sorts last. */
function lastPublished(sessions: Session[]): Session[] {
  const first = new Map<string, Session>()
  for (const session of sessions) if (!first.has(session.activityId)) first.set(session.activityId, session)
  return [...first.values()].sort((a, b) => (a.activityId < b.activityId ? 1 : -1)).slice(0, most)
}
