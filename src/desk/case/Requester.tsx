import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { casesContract, type RevealedField, RevealReason } from '../../../contract/cases/routes'
import { sayRelation } from '../../cases/words'
import { mutationOf } from '../../platform/api/mutationOf'
import { dial } from '../../platform/dial'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'

const reveal = mutationOf(casesContract.reveal, { changes: [casesContract.get] })

/** Who asked, masked; name and number are shown for a reason, and the resident sees who looked. */
export function Requester({ item }: { item: Case }) {
  const { t } = useLingui()
  const { requester, onBehalfOf } = item
  const [asked, setAsked] = useState<RevealedField>()
  const name = requester?.name ?? t`没填姓名`
  const phone = requester?.phone
  const asker = sayRelation(item.kind, 'requester')
  const who = onBehalfOf === null ? name : t`${name}，替${onBehalfOf}`
  return (
    <>
      <Row
        motif='phone'
        title={phone ? <Called who={who} phone={phone} /> : who}
        note={phone ? t`${asker}，点一下看电话` : t`${asker}，没留电话`}
        onTap={phone ? () => setAsked('phone') : undefined}
      />
      {requester?.name && <Button kind='plain' onTap={() => setAsked('name')}>{t`看全名`}</Button>}
      {onBehalfOf !== null && <Button kind='plain' onTap={() => setAsked('onBehalfOf')}>{t`看是替谁`}</Button>}
      {asked !== undefined && <Revealing key={asked} caseId={item.id} field={asked} onClose={() => setAsked(undefined)} />}
    </>
  )
}

/** A masked number breaks nowhere: after its stars a browser would. */
function Called({ who, phone }: { who: string; phone: string }) {
  return (
    <>
      {who} <Text className='desk-phone'>{phone}</Text>
    </>
  )
}

interface RevealingProps {
  caseId: string
  field: RevealedField
  onClose: () => void
}

function Revealing({ caseId, field, onClose }: RevealingProps) {
  const { t } = useLingui()
  const revealing = useMutation({ mutationFn: (reason: RevealReason) => reveal({ caseId, field, reason }) })
  const value = revealing.data?.value
  const reasons: Record<RevealReason, string> = {
    arrange: t`约时间、问情况`,
    visit: t`上门前联系`,
    urgent: t`情况紧急`,
    followUp: t`回访`,
  }
  const [why, what] = field === 'phone' ? [t`为什么看电话？`, t`电话`] : [t`为什么看姓名？`, t`姓名`]
  return (
    <Sheet open title={revealing.data === undefined ? why : what} closeText={t`关上`} onClose={onClose}>
      {revealing.data === undefined ? (
        <Choice
          id='reveal'
          label={t`本人会看到谁看的、为什么`}
          options={RevealReason.options.map((reason) => ({ value: reason, label: reasons[reason] }))}
          onChange={(reason) => revealing.mutate(RevealReason.parse(reason))}
        />
      ) : (
        <View className='desk-text'>{value ?? t`没有填`}</View>
      )}
      {field === 'phone' && value && <Button onTap={() => dial(value)}>{t`打电话`}</Button>}
      <Failure error={revealing.error} />
    </Sheet>
  )
}
