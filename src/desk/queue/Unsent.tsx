import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { useOutbox } from '../../platform/outbox'
import { pressable } from '../../ui/press'

/** How many deeds on this phone are unsent or refused; a tap opens the first. */
export function Unsent() {
  const { t } = useLingui()
  const box = useOutbox()
  const refused = box.filter((item) => item.refused !== null)
  const first = refused[0] ?? box[0]
  if (first === undefined) return null
  const waits = box.length - refused.length
  const words = [
    ...(refused.length > 0 ? [plural(refused.length, { other: '# 件没发成，请看一看' })] : []),
    ...(waits > 0 ? [plural(waits, { other: '# 件等有网再发' })] : []),
  ].join(t`，`)
  return (
    <View className='desk-unsent focusable' {...pressable({ onTap: () => void go(addresses.deskCase(first.about)) })}>
      {t`${words} ›`}
    </View>
  )
}
