import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { Rating } from '../../../contract/cases/parts/rating'
import { saySolved } from '../../cases/entries'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { useDeed } from '../progress/useDeed'

interface QuestionsProps {
  item: Case
  action: string
  onGiven: (answers: Rating) => void
}

/** The three questions that the community is measured by. */
export function Questions({ item, action, onGiven }: QuestionsProps) {
  const { t } = useLingui()
  const before = item.answers
  const [answered, setAnswered] = useState(before && yesNo(before.answered))
  const [solved, setSolved] = useState<string | null>(before?.solved ?? null)
  const [satisfied, setSatisfied] = useState(before && yesNo(before.satisfied))
  const words = useRef(before?.words ?? '')
  const [asked, setAsked] = useState(false)
  const deed = useDeed(item.id)
  const errors = [
    { fieldId: 'answered', text: t`请选有没有人答复。`, wrong: answered === null },
    { fieldId: 'solved', text: t`请选解决了没有。`, wrong: solved === null },
    { fieldId: 'satisfied', text: t`请选满不满意。`, wrong: satisfied === null },
  ].filter(({ wrong }) => asked && wrong)
  const errorOf = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text
  const send = () => {
    setAsked(true)
    const said = words.current.trim()
    const given = Rating.safeParse({ answered: answered === 'yes', solved, satisfied: satisfied === 'yes', ...(said && { words: said }) })
    if (answered === null || satisfied === null || !given.success) return
    deed.mutate({ action, input: { answers: given.data } }, { onSuccess: () => onGiven(given.data) })
  }
  return (
    <Page title={t`修得怎么样？`} foot={<Button busy={deed.isPending} onTap={send}>{t`说好了`}</Button>}>
      <ErrorSummary title={t`还差一点`} errors={errors} />
      <Failure error={deed.error} />
      <Card>
        <Choice
          id='answered'
          compact
          label={t`有人答复您吗？`}
          error={errorOf('answered')}
          options={[option('yes', t`有人答复`), option('no', t`没人答复`)]}
          value={answered ?? undefined}
          onChange={setAnswered}
        />
        <Choice
          id='solved'
          compact
          label={t`解决了吗？`}
          error={errorOf('solved')}
          options={['yes', 'half', 'no'].map((value) => option(value, saySolved(value)))}
          value={solved ?? undefined}
          onChange={setSolved}
        />
        <Choice
          id='satisfied'
          compact
          label={t`满意吗？`}
          error={errorOf('satisfied')}
          options={[option('yes', t`满意`), option('no', t`不满意`)]}
          value={satisfied ?? undefined}
          onChange={setSatisfied}
        />
        <Field
          id='words'
          type='paragraph'
          label={t`还想说什么`}
          hint={t`不写也行`}
          defaultValue={words.current}
          maxLength={500}
          onCommit={(value) => {
            words.current = value
          }}
        />
      </Card>
    </Page>
  )
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')
const option = (value: string, label: string) => ({ value, label })
