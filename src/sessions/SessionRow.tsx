import { View } from '@tarojs/components'
import type { Session } from '../../contract/sessions/session'
import { go } from '../platform/go'
import { sayHours, saySpan } from '../platform/words/times'
import { useLook } from '../ui/Look'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { inParts } from '../ui/unbroken'
import { wordsOf } from './kinds/kinds'
import { sayAudience, sayStanding } from './words'
import './SessionRow.scss'

interface SessionRowProps {
  session: Session
  /** The day is already shown above the row. */
  underDay?: boolean
}

export function SessionRow({ session, underDay }: SessionRowProps) {
  const { care } = useLook()
  const { tone, words } = sayStanding(session)
  const { motif, page } = wordsOf(session.kind)
  const say = underDay ? sayHours : saySpan
  const note = (
    <>
      <View>{inParts(`${say(session.startsAt, session.endsAt)} · ${session.venue.name}`, care)}</View>
      <View className='session-standing'>
        <Tag tone={tone}>{words}</Tag>
        {session.audience !== 'everyone' && <Tag tone='plain'>{sayAudience(session.audience)}</Tag>}
      </View>
    </>
  )
  return <Row motif={motif(session.about)} title={session.title} note={note} onTap={page && (() => void go(page.address(session)))} />
}
