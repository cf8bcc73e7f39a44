import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Row } from '../../ui/Row'
import { Tile, Tiles } from '../../ui/Tiles'
import { useCatalogue } from '../lookup'
import { AskStation } from '../parts/Call'
import { Themes } from '../parts/Themes'
import { eventMotifs } from '../parts/words'
import { events, sayEvent } from '../themes/lookup'
import { Found } from './Found'
import { SearchField } from './SearchField'
import { useSearched } from './searched'
import './index.scss'
import '../parts/parts.scss'

function StationPage() {
  const { t } = useLingui()
  const query = useCatalogue()
  useRefresh(query)
  const words = useSearched().trim()
  return (
    <Page title={t`红石榴驿站`}>
      <Answer query={query} rows={6}>
        {(catalogue) => (
          <>
            <SearchField />
            {words === '' ? <Browse catalogue={catalogue} /> : <Found catalogue={catalogue} words={words} />}
          </>
        )}
      </Answer>
    </Page>
  )
}

/** By what has happened, then by theme. */
function Browse({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui()
  return (
    <View className='station-stack'>
      <View className='station-events'>
        <Heading level={2}>{t`您遇到了什么事`}</Heading>
        <Tiles>
          {events.map((event) => (
            <Tile key={event} motif={eventMotifs[event]} title={sayEvent(event)} onTap={() => void go(addresses.stationList({ event }))} />
          ))}
        </Tiles>
      </View>
      <Themes />
      <AskStation catalogue={catalogue} title={t`说不清楚？问问驿站`} />
      <Card>
        <Row motif='clock' title={t`我问驿站的事`} note={t`办到哪一步，这里看得到`} onTap={() => void go(addresses.stationAsked)} />
        <Row motif='calendar' title={t`约个时间到窗口`} note={t`约好再去，不用排队`} onTap={() => void go(addresses.appoint({}))} />
        <Row motif='megaphone' title={t`窗口叫号`} note={t`现在叫到几号，前面有几位`} onTap={() => void go(addresses.numbers)} />
        <Row motif='lotus' title={t`便民服务`} note={t`家政、养老、附近的单位和窗口`} onTap={() => void go(addresses.directory)} />
      </Card>
    </View>
  )
}

export default whole(StationPage)
