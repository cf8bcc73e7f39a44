import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { goInstead } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { useCatalogue } from '../lookup'
import { AskStation } from '../parts/Call'
import { DocumentFacts } from '../parts/DocumentFacts'
import { Services } from '../parts/Services'
import { chosenIn, titleOf } from './chosen'
import '../parts/parts.scss'

/** The services of a theme, of an event in life, or for which a document is needed. */
function ListPage() {
  const { t } = useLingui()
  const pick = usePick()
  const { params } = useRouter()
  const query = useCatalogue()
  useRefresh(query)
  const chosen = query.data && chosenIn(query.data, params)
  return (
    <Page title={chosen === undefined ? t`能办的事` : titleOf(chosen, pick)}>
      <Answer query={query} rows={6}>
        {(catalogue) => <List catalogue={catalogue} chosen={chosenIn(catalogue, params)} />}
      </Answer>
    </Page>
  )
}

interface ListProps {
  catalogue: Catalogue
  chosen: ReturnType<typeof chosenIn>
}

function List({ catalogue, chosen }: ListProps) {
  const { t } = useLingui()
  if (chosen === undefined || chosen.services.length === 0) {
    const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去驿站找找`}</Button>
    return <Empty motif='empty' title={t`这里还没有能办的事`} note={t`可以搜一搜，也可以打电话问驿站。`} action={action} />
  }
  return (
    <View className='station-stack'>
      {chosen.document !== undefined && (
        <Card>
          <DocumentFacts document={chosen.document} />
        </Card>
      )}
      <Card title={chosen.document === undefined ? undefined : t`办这些事要带它`}>
        <Services services={chosen.services} />
      </Card>
      <AskStation catalogue={catalogue} title={t`没有您要办的？问问驿站`} />
    </View>
  )
}

export default whole(ListPage)
