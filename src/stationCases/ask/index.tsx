import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Service } from '../../../contract/catalogue/catalogue'
import { sayNumber } from '../../cases/numbers'
import { useSending } from '../../cases/useSending'
import { addresses } from '../../platform/addresses'
import { decoded } from '../../platform/decoded'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { goInstead } from '../../platform/go'
import { AskVoice } from '../../platform/uploads/AskVoice'
import { usePick } from '../../platform/words/bilingual'
import { useService } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'
import { answer, beginWith, currentQuestion, dropQuestion, filesOfQuestion, formOf, useQuestion } from './draft'
import { How } from './How'

const longest = 2_000

/** A question to the station, in words or spoken, or about a service: then its documents become the checklist. */
function AskPage() {
  const { t } = useLingui()
  const { service: id, words = '' } = useRouter().params
  const service = useService(id)
  const question = useQuestion()
  const sending = useSendingQuestion(service)
  const [asked, setAsked] = useState(false)
  const replaced = useSearched(words)
  const silent = service === undefined && !sending.hasSomething && (question.text ?? '').trim() === ''
  const errors = [
    ...(asked && silent ? [{ fieldId: 'text', text: t`请写几个字，或者说一段话。` }] : []),
    ...(asked && sending.failed ? [{ fieldId: 'voice', text: t`录音没传上去，请再传一次，或者去掉。` }] : []),
  ]
  const send = () => {
    setAsked(true)
    if (!silent && !sending.failed) sending.send()
  }
  return (
    <Page
      title={t`问问驿站`}
      foot={
        <Button busy={sending.busy} onTap={send}>
          {sending.waiting ? t`传完就发出去` : t`发给驿站`}
        </Button>
      }
    >
      <ErrorSummary title={t`还差一点`} errors={errors} />
      <Failure far error={sending.error} />
      {service && <About service={service} />}
      <Card title={service ? t`还想说什么（可以不写）` : t`想办什么，遇到什么难处`}>
        <Field
          key={`${question.words} ${replaced.round} ${question.text === undefined}`}
          id='text'
          type='paragraph'
          label={t`写几个字`}
          hint={t`照您平时说话那样写就行。`}
          placeholder={t`比如：房东不给开证明，居住证还能办吗`}
          defaultValue={question.text}
          error={errors.find(({ fieldId }) => fieldId === 'text')?.text}
          maxLength={longest}
          onCommit={(text) => answer({ text })}
        />
        {replaced.text !== undefined && (
          <Row motif='clock' title={t`用回上次写的`} note={replaced.text.slice(0, 60)} onTap={replaced.takeBack} />
        )}
        <AskVoice id='voice' label={t`说一段`} voice={sending.voice} />
      </Card>
      <How withCategory={service === undefined} />
    </Page>
  )
}

/** What was searched for without finding it is the question; an older one that it replaces can be had back. */
function useSearched(words: string) {
  const [text, setText] = useState<string>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (words !== '') setText(beginWith(decoded(words)))
  }, [words])
  const takeBack = () => {
    answer({ text })
    setText(undefined)
    setRound(round + 1)
  }
  return { text, round, takeBack }
}

/** The service it is about, and what becomes of its documents. */
function About({ service }: { service: Service }) {
  const { t } = useLingui()
  const pick = usePick()
  const note = service.needs.length === 0 ? t`驿站看了会告诉您带什么。` : t`要带的材料会列在办件里，交一样勾一样。`
  return (
    <Card title={t`要办的事`}>
      <Row motif='pomegranate' title={pick(service.name)} note={note} onTap={() => void goInstead(addresses.service(service.id))} />
    </Card>
  )
}

function useSendingQuestion(service: Service | undefined) {
  const { t } = useLingui()
  return useSending({
    files: filesOfQuestion,
    made(attached) {
      const { name = '', ...question } = currentQuestion()
      const form = formOf(question, { service: service?.id, theme: service?.theme }, attached)
      return { kind: 'station', form, ...(name.trim() !== '' && { onBehalfOf: { name: name.trim() } }) }
    },
    drop: dropQuestion,
    onSent({ id, number }) {
      const said = sayNumber(number)
      void goInstead(addresses.stationCase(id)).then(() => showToast(t`驿站收到了，是${said}。`))
    },
  })
}

export default whole(AskPage)
