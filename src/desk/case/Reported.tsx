import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { AskedService } from '../../cases/form/AskedService'
import { chosenIn } from '../../cases/form/chosen'
import { Listen } from '../../cases/Listen'
import { Pictures } from '../../cases/Pictures'
import { KeptRows } from '../../cases/parts/kept'
import { sayOption, sayOwn } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { withQuery } from '../../platform/withQuery'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { tongue } from '../../ui/tongue'

const mostAsked = 60

/** The request in the resident's own words and pictures, and the cost so far. */
export function Reported({ item }: { item: Case }) {
  const { t } = useLingui()
  const { form, photos, voice } = item
  const times = chosenIn(form, 'times')
    .map((time) => sayOption(item.kind, 'times', time))
    .join(t`、`)
  const [danger] = chosenIn(form, 'danger').filter((answer) => answer !== 'none')
  const [reach] = chosenIn(form, 'reach')
  const asked = form.text?.slice(0, mostAsked)
  const unanswered = item.kind === 'station' && asked !== undefined && form.service === undefined
  const nothing = form.text === undefined && photos.length === 0 && voice === null && form.service === undefined
  return (
    <Card title={sayOwn(item.kind, 'reported') ?? t`报的什么`}>
      {danger !== undefined && <Row motif='bell' title={sayOption(item.kind, 'danger', danger)} note={t`说有危险`} />}
      <AskedService form={form} />
      {form.text !== undefined && (
        <View className='desk-text' {...tongue(form.text)}>
          {form.text}
        </View>
      )}
      {nothing && <View className='desk-text desk-soft'>{t`没写别的话。`}</View>}
      <Pictures photos={photos} />
      {voice !== null && (
        <View className='desk-listen'>
          <Listen url={voice.url} />
        </View>
      )}
      {reach !== undefined && <Row motif='phone' title={sayOption(item.kind, 'reach', reach)} note={t`想怎么回`} />}
      {times !== '' && <Row motif='clock' title={times} note={t`方便上门的时间`} />}
      <KeptRows item={item} at='request' forStaff />
      {unanswered && (
        <Row motif='book' title={t`照这个问题写一条驿站条目`} onTap={() => void go(withQuery(addresses.catalogueDesk, { asked }))} />
      )}
    </Card>
  )
}
