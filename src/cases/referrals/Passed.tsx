import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type Passed, ReferralField } from '../../../contract/referrals'
import { usePick } from '../../platform/words/bilingual'
import { spoken } from '../../ui/press'
import { sayReferralField } from './words'
import './referrals.scss'

type Said = ReturnType<typeof usePick>

/** Each field that is passed on, with what stands in it now. */
export function PassedFields({ passed }: { passed: Passed }) {
  const { t } = useLingui()
  const pick = usePick()
  const fields = ReferralField.options.filter((field) => passed[field] !== undefined)
  return (
    <View {...spoken({ role: 'list' })}>
      {fields.map((field) => (
        <View key={field} className='referral-field' {...spoken({ role: 'listitem' })}>
          <View className='referral-soft'>{sayReferralField(field)}</View>
          <View className='referral-words'>{sayPassed(passed, field, pick) ?? t`没有填`}</View>
        </View>
      ))}
    </View>
  )
}

function sayPassed(passed: Passed, field: ReferralField, pick: Said): string | undefined {
  if (field === 'documents') return passed.documents?.map(({ name }) => pick(name)).join(' · ') || undefined
  const value = passed[field]
  return typeof value === 'string' ? value : value ? pick(value) : undefined
}
