import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { tongue } from '../../ui/tongue'
import { caseAddress } from '../address'
import { AskedService } from '../form/AskedService'
import { chosenIn } from '../form/chosen'
import { Listen } from '../Listen'
import { Pictures } from '../Pictures'
import { hasRows, KeptRows } from '../parts/kept'
import { sayOption } from '../words'
import type { PageOfKind } from './kind'
import './page.scss'

/** The report and its details: for whom, when somebody may come, and the cost. */
export function Reported({ item, about: { words } }: { item: Case; about: PageOfKind }) {
  const { t } = useLingui()
  const { form, photos, voice, onBehalfOf, links } = item
  const times = chosenIn(form, 'times')
    .map((time) => sayOption(item.kind, 'times', time))
    .join(t`、`)
  const [danger] = chosenIn(form, 'danger').filter((answer) => answer !== 'none')
  const joined = links.find(({ how }) => how === 'mergedInto')
  const said = form.text !== undefined || form.service !== undefined || photos.length > 0 || voice !== null
  if (!said && times === '' && joined === undefined && !hasRows(item, 'request')) return null
  return (
    <Card title={words.reported()}>
      <AskedService form={form} />
      {form.text !== undefined && (
        <View className='case-text' {...tongue(form.text)}>
          {form.text}
        </View>
      )}
      {voice !== null && <Listen url={voice.url} />}
      <Pictures photos={photos} />
      {danger !== undefined && <Row motif='bell' title={sayOption(item.kind, 'danger', danger)} note={t`有没有危险`} />}
      {onBehalfOf !== null && <Row motif='person' title={onBehalfOf} note={words.whom()} />}
      {times !== '' && <Row motif='clock' title={times} note={t`什么时候上门`} />}
      <KeptRows item={item} at='request' forStaff={false} />
      {joined !== undefined && <Row motif='people' title={t`并到了 ${joined.number}`} onTap={() => void go(caseAddress(joined))} />}
    </Card>
  )
}
