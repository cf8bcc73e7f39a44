import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type Passed, ReferralField } from '../../../contract/referrals'
import { dial } from '../../platform/dial'
import { usePick } from '../../platform/words/bilingual'
import { spoken } from '../../ui/press'
import { Row } from '../../ui/Row'
import { sayReferralField } from './words'
import './referrals.scss'

type Said = ReturnType<typeof usePick>

/** Each field that is passed on, with what stands in it now; whoever is asked to help can call the number. */
export function PassedFields({ passed, canCall = false }: { passed: Passed; canCall?: boolean }) {
  const { t } = useLingui()
  const pick = usePick()
  const phone = canCall ? passed.phone : undefined
  const fields = ReferralField.options.filter((field) => passed[field] !== undefined && !(field === 'phone' && phone))
  return (
    <>
      <View {...spoken({ role: 'list' })}>
        {fields.map((field) => (
          <View key={field} className='referral-field' {...spoken({ role: 'listitem' })}>
            <View className='referral-soft'>{sayReferralField(field)}</View>
            <View className='referral-words'>{sayPassed(passed, field, pick) ?? t`没有填`}</View>
          </View>
        ))}
      </View>
      {phone && <Row motif='phone' title={t`给本人打电话`} note={phone} onTap={() => dial(phone)} />}
    </>
  )
}

function sayPassed(passed: Passed, field: ReferralField, pick: Said): string | undefined {
  if (field === 'documents') return passed.documents?.map(({ name }) => pick(name)).join(' · ') || undefined
  const value = passed[field]
  return typeof value === 'string' ? value : value ? pick(value) : undefined
}
