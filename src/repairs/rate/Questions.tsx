import { useLingui } from '@lingui/react/macro'
import type { Case } from '../../../contract/cases/case'
import type { Rating } from '../../../contract/cases/parts/rating'
import { AskedFields, errorsOf } from '../../cases/form/AskedFields'
import { useAsking } from '../../cases/form/useAsking'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorSummary } from '../../ui/ErrorSummary'

interface QuestionsProps {
  item: Case
  action: string
  onGiven: (rating: Rating) => void
}

export function Questions({ item, action, onGiven }: QuestionsProps) {
  const { t } = useLingui()
  const asking = useAsking({ item, action, forStaff: false })
  const { acting } = asking
  const send = () => asking.send({ onDone: ({ rating }) => rating !== undefined && onGiven(rating) })
  return (
    <Page title={t`修得怎么样？`} foot={<Button busy={acting.isPending} onTap={send}>{t`说好了`}</Button>}>
      <ErrorSummary title={t`还差一点`} errors={errorsOf(asking)} />
      <Failure far error={acting.error} />
      <Card>
        <AskedFields asking={asking} />
      </Card>
    </Page>
  )
}
