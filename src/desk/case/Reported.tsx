import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { sayMoney } from '../../cases/entries'
import { Listen } from '../../cases/Listen'
import { Pictures } from '../../cases/Pictures'
import { sayOption } from '../../cases/words'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

/** What was asked for, in the resident's own words and pictures, and what it has cost so far. */
export function Reported({ item }: { item: Case }) {
  const { t } = useLingui()
  const { form, photos, voice, costs } = item
  const times = (form.times ?? []).map((time) => sayOption(item.kind, 'times', time)).join(t`、`)
  const danger = form.danger === undefined || form.danger === 'none' ? undefined : form.danger
  const nothing = form.text === undefined && photos.length === 0 && voice === null
  return (
    <Card title={t`报的什么`}>
      {danger !== undefined && <Row motif='bell' title={sayOption(item.kind, 'danger', danger)} note={t`说有危险`} />}
      {form.text !== undefined && <View className='desk-text'>{form.text}</View>}
      {nothing && <View className='desk-text desk-soft'>{t`没写别的话。`}</View>}
      <Pictures photos={photos} />
      {voice !== null && (
        <View className='desk-listen'>
          <Listen url={voice.url} />
        </View>
      )}
      {times !== '' && <Row motif='clock' title={times} note={t`方便上门的时间`} />}
      {costs.map(({ what, fen, residentFen }) => (
        <Row
          key={what}
          motif='briefcase'
          title={`${what} ${sayMoney(fen)}`}
          note={residentFen === 0 ? t`居民不出钱` : t`其中居民出 ${sayMoney(residentFen)}`}
        />
      ))}
    </Card>
  )
}
