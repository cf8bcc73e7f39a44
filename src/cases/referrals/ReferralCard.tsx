import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Consent, Referral } from '../../../contract/referrals'
import { Failure } from '../../platform/frame/Failure'
import { usePick } from '../../platform/words/bilingual'
import { sayDay } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Sheet } from '../../ui/Sheet'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { agree, decline, lookAgain, takeBack } from './asking'
import { PassedFields } from './Passed'
import { sayConsent, sayReferralField, sayReferralStep, sayToPerson } from './words'
import './referrals.scss'

interface CardProps {
  referral: Referral
  forStaff: boolean
}

/** 要不要告诉他们: to whom, what exactly, what for and until when; the person decides, and may take it back later. */
export function ReferralCard({ referral, forStaff }: CardProps) {
  const { t } = useLingui()
  const pick = usePick()
  const { organisation, fields, until, purpose, state, passed, consent, overdue, allowed } = referral
  const asks = allowed.includes('agree')
  const day = sayDay(until)
  return (
    <Card title={asks ? t`要不要告诉他们？` : t({ message: '请别的单位帮忙', context: 'state' })}>
      <View className='referral'>
        <View className='referral-to'>{pick(organisation.name)}</View>
        <View className='referral-tags'>
          <Tag tone={overdue ? 'alert' : 'waiting'}>{(forStaff ? sayReferralStep : sayToPerson)(overdue ? 'overdue' : state)}</Tag>
        </View>
        {purpose !== null && (
          <View className='referral-field'>
            <View className='referral-soft'>{t`请他们做什么（这句话他们也看得到）`}</View>
            <View className='referral-words'>{purpose}</View>
          </View>
        )}
        <View className='referral-soft'>{asks ? t`您同意了，他们才看得到下面这些，别的都看不到：` : t`告诉他们的只有这些：`}</View>
        {passed === null ? <View>{fields.map(sayReferralField).join(t`、`)}</View> : <PassedFields passed={passed} />}
        <View>{t`到 ${day} 为止，过了这天他们就看不到了。办完、不办、收回，也是马上看不到。`}</View>
        {consent !== null && <View className='referral-soft'>{sayConsent(consent)}</View>}
        <Deciding referral={referral} forStaff={forStaff} />
      </View>
    </Card>
  )
}

function Deciding({ referral: { id, allowed }, forStaff }: CardProps) {
  const { t } = useLingui()
  const [asking, ask] = useState<'takeBack' | 'consent'>()
  const referralId = id
  const agreeing = useMutation({ mutationFn: agree, onSuccess: () => showToast(t`告诉他们了。您随时可以收回。`), onError: lookAgain })
  const declining = useMutation({
    mutationFn: decline,
    onSuccess: () => showToast(t`好，什么都没告诉他们。驿站接着帮您想办法。`),
    onError: lookAgain,
  })
  const taking = useMutation({ mutationFn: takeBack, onSuccess: () => showToast(t`收回来了，他们看不到了。`), onError: lookAgain })
  const close = () => ask(undefined)
  return (
    <View className='referral-buttons'>
      <Failure error={agreeing.error ?? declining.error ?? taking.error} />
      {allowed.includes('agree') && <Button busy={agreeing.isPending} onTap={() => agreeing.mutate({ referralId })}>{t`同意`}</Button>}
      {allowed.includes('recordConsent') && <Button onTap={() => ask('consent')}>{t`记下本人怎么同意的`}</Button>}
      {allowed.includes('decline') && (
        <Button kind='second' busy={declining.isPending} onTap={() => declining.mutate({ referralId })}>
          {forStaff ? t`本人不同意` : t`不同意`}
        </Button>
      )}
      {allowed.includes('takeBack') && <Button kind='plain' onTap={() => ask('takeBack')}>{t`收回`}</Button>}
      <Sheet open={asking === 'takeBack'} title={t`收回来吗？`} closeText={t`关上`} onClose={close}>
        <View className='referral-soft'>{t`他们马上就看不到了。这件事还在驿站，驿站接着办。`}</View>
        <View className='referral-buttons'>
          <Button busy={taking.isPending} onTap={() => taking.mutate({ referralId }, { onSettled: close })}>{t`收回`}</Button>
        </View>
      </Sheet>
      <Sheet open={asking === 'consent'} title={t`本人怎么同意的？`} closeText={t`关上`} onClose={close}>
        <Consenting referralId={referralId} onDone={close} />
      </Sheet>
    </View>
  )
}

const ways: readonly Consent[] = ['desk', 'phone', 'writing']

function Consenting({ referralId, onDone }: { referralId: string; onDone: () => void }) {
  const { t } = useLingui()
  const [way, choose] = useState<Consent>()
  const recording = useMutation({ mutationFn: agree, onSuccess: () => showToast(t`记下了，已经转过去。`), onError: lookAgain })
  return (
    <View className='referral-buttons'>
      <Choice
        id='consent'
        label={t`先把要告诉的念给本人听，再选`}
        options={ways.map((value) => ({ value, label: sayConsent(value) }))}
        value={way}
        onChange={(value) => choose(value as Consent)}
      />
      <Failure error={recording.error} />
      {way !== undefined && (
        <Button busy={recording.isPending} onTap={() => recording.mutate({ referralId, consent: way }, { onSuccess: onDone })}>
          {t`本人同意了，转过去`}
        </Button>
      )}
    </View>
  )
}
