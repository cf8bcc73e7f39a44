import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useBookings } from '../../bookings/lookup'
import { useMyCases } from '../../cases/mine'
import { useCommunity } from '../../communities/lookup'
import { useInbox } from '../../me/lookup'
import { useNews } from '../../news/lookup'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { whole } from '../../platform/frame/Whole'
import { useComingSessions } from '../../sessions/lookup'
import { Coming } from './Coming'
import { FestivalBand } from './FestivalBand'
import { News } from './News'
import { Services } from './Services'
import { Waiting } from './Waiting'
import './index.scss'

function HomePage() {
  const { t } = useLingui()
  const community = useCommunity()
  const sessions = useComingSessions()
  const bookings = useBookings('coming')
  const cases = useMyCases()
  const inbox = useInbox()
  const news = useNews()
  useRefresh(community, sessions, bookings, cases, inbox, news)
  const booked = (bookings.data?.pages[0]?.items ?? []).filter(({ state }) => state !== 'cancelled')
  const band = <FestivalBand community={community.data} sessions={sessions.data?.items ?? []} bookings={booked} />
  return (
    <Page title={community.data?.name ?? t`首页`} tab='home' wide band={band}>
      <View className='home'>
        <Waiting bookings={booked} cases={cases.data?.pages[0]?.items ?? []} />
        <Services />
        <View className='home-coming'>
          <Coming query={sessions} />
        </View>
        <News items={news.data?.items ?? []} />
      </View>
    </Page>
  )
}

export default whole(HomePage)
