import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import { stationId } from '../../../contract/catalogue/station'
import { ReferralField } from '../../../contract/referrals'
import { dayOf, startOfDay } from '../../../contract/time'
import { propose } from '../../cases/referrals/asking'
import { sayReferralField } from '../../cases/referrals/words'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goBack } from '../../platform/go'
import { sayDay, today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/toast-store'
import { OrganisationChoice } from './OrganisationChoice'
import '../../cases/referrals/referrals.scss'

const oneDay = 86_400_000
/** How many days a referral may be asked to last; the longest that is allowed comes last. */
const lengths = [14, 30, 60, 90]
const lastDayIn = (days: number) => dayOf(startOfDay(today()) + days * oneDay)

const longest = 500

interface ProposingProps {
  caseId: string
  organisations: readonly Organisation[]
}

/** What is filled in so far, what is missing in it, and sending it. */
function useProposing(caseId: string) {
  const { t } = useLingui()
  const [organisationId, setOrganisation] = useState<string>()
  const [fields, setFields] = useState<ReferralField[]>([])
  const [until, setUntil] = useState(lastDayIn(30))
  const [tried, setTried] = useState(false)
  const [purpose, setPurpose] = useState('')
  const latest = useRef(purpose)
  const proposing = useMutation({
    mutationFn: propose,
    onSuccess: () => {
      showToast(t`问本人了。本人同意了，那边才看得到。`)
      void goBack(addresses.deskCase(caseId))
    },
  })
  const wrong = (bad: boolean, text: string) => (tried && bad ? text : undefined)
  const errors = {
    organisation: wrong(organisationId === undefined, t`请选一个单位。`),
    fields: wrong(fields.length === 0, t`请选要告诉他们什么。`),
    purpose: wrong(purpose.trim() === '', t`请写请他们做什么。`),
  }
  const send = () => {
    setTried(true)
    const said = latest.current.trim()
    if (organisationId !== undefined && fields.length > 0 && said !== '')
      proposing.mutate({ caseId, organisationId, fields, until, purpose: said })
  }
  const write = (words: string) => {
    latest.current = words
    setPurpose(words)
  }
  return { organisationId, setOrganisation, fields, setFields, until, setUntil, write, errors, proposing, send }
}

export function Proposing({ caseId, organisations }: ProposingProps) {
  const { t } = useLingui()
  // The station does not refer to itself.
  const others = organisations.filter(({ id }) => id !== stationId)
  const { organisationId, setOrganisation, fields, setFields, until, setUntil, write, errors, proposing, send } = useProposing(caseId)
  return (
    <View className='referrals'>
      <ErrorSummary
        title={t`还差一点`}
        errors={Object.entries(errors).flatMap(([fieldId, text]) => (text === undefined ? [] : [{ fieldId, text }]))}
      />
      <OrganisationChoice organisations={others} value={organisationId} error={errors.organisation} onChange={setOrganisation} />
      <Card>
        <Choice
          multiple
          id='fields'
          label={t`告诉他们什么？只选用得着的`}
          options={ReferralField.options.map((value) => ({ value, label: sayReferralField(value) }))}
          values={fields}
          error={errors.fields}
          onChange={(values) => setFields(values as ReferralField[])}
        />
        <Field
          id='purpose'
          type='paragraph'
          label={t`请他们做什么`}
          hint={t`本人和那边都看得到这句话，别写用不着的。`}
          error={errors.purpose}
          maxLength={longest}
          onCommit={write}
        />
        <Choice
          id='until'
          compact
          label={t`他们能看到哪天`}
          options={lengths.map(lastDayIn).map((day) => ({ value: day, label: sayDay(day) }))}
          value={until}
          onChange={setUntil}
        />
      </Card>
      <View className='referral-soft'>{t`先问本人。本人没同意以前，那边什么都看不到；本人随时可以收回。`}</View>
      <Failure far error={proposing.error} />
      <Button busy={proposing.isPending} onTap={send}>{t`问问本人`}</Button>
    </View>
  )
}
