import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { longestMessage, rollContract } from '../../../contract/roll'
import type { SessionDetail } from '../../../contract/sessions/session'
import { useAnswer } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { messageBookers } from '../parts/asking'

/** A message to everybody who booked: written, then looked at with the number of people it goes to, then sent. */
export function Message({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind='second' onTap={() => setOpen(true)}>{t`给报名的人发消息`}</Button>
      {open && <Writing session={session} onClose={() => setOpen(false)} />}
    </>
  )
}

function Writing({ session, onClose }: { session: SessionDetail; onClose: () => void }) {
  const { t } = useLingui()
  const typed = useRef('')
  const [shown, setShown] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const look = () => {
    const text = typed.current.trim()
    setWrong(text === '' ? t`写几句要说的话` : undefined)
    if (text !== '') setShown(text)
  }
  return (
    <Sheet open title={t`给报名的人发消息`} closeText={t`关上`} onClose={onClose}>
      {shown === undefined ? (
        <>
          <Field
            id='message'
            type='paragraph'
            label={t`要说的话`}
            hint={t`最多 ${longestMessage} 个字`}
            maxLength={longestMessage}
            defaultValue={typed.current}
            error={wrong}
            onCommit={(text) => {
              typed.current = text
            }}
          />
          <Button onTap={look}>{t`看看发出去的样子`}</Button>
        </>
      ) : (
        <Looking session={session} text={shown} onBack={() => setShown(undefined)} onSent={onClose} />
      )}
    </Sheet>
  )
}

interface LookingProps {
  session: SessionDetail
  text: string
  onBack: () => void
  onSent: () => void
}

function Looking({ session, text, onBack, onSent }: LookingProps) {
  const { t } = useLingui()
  const { id: sessionId, title, startsAt, venue } = session
  const count = useAnswer({ route: rollContract.countBookers, input: { sessionId }, staleTime: 0, fleeting: true })
  const sending = useMutation({
    mutationFn: () => messageBookers({ sessionId, text }),
    onSuccess: () => {
      showToast(t`发出去了，每个人的消息里都会有。`)
      onSent()
    },
  })
  const moment = sayMoment(startsAt)
  return (
    <>
      <Card>
        <Row motif='bell' title={t`${title}：社区有话要说`} note={text} />
        <View className='planning-soft'>{`${moment} · ${venue.name}`}</View>
      </Card>
      <Answer query={count} rows={1}>
        {({ people }) => (
          <>
            <View className='planning-soft'>{plural(people, { other: '发给 # 个报了名的人。' })}</View>
            <Failure error={sending.error} />
            <Button busy={sending.isPending} disabled={people === 0} onTap={() => sending.mutate()}>{t`发出去`}</Button>
          </>
        )}
      </Answer>
      <Button kind='plain' onTap={onBack}>{t`再改改`}</Button>
    </>
  )
}
