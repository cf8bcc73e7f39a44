import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import '../../cases/photos'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Person } from '../../../contract/people'
import { useToday } from '../../cases/lookup'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { useLogin } from '../../platform/login'
import { sayDate, sayWeekday, today } from '../../platform/words/times'
import { worksAtDesk } from '../../platform/workplace'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useWide } from '../../workplace/frame/wide'
import { Unsent } from '../queue/Unsent'
import { Also } from './Also'
import { Groups } from './Groups'
import { Places } from './Places'
import './index.scss'

/** Where staff begin: what waits for them now, the most pressing first. */
function TodayPage() {
  const { t } = useLingui()
  const person = useLogin()?.person
  return (
    <StaffPage title={t({ message: '今天', context: 'rail' })} wide atTab login={t`登录后看今天要办的事`}>
      {person !== undefined && !worksAtDesk(person.roles) && <NotYours title={t`这里是工作人员办件的地方`} />}
      {person !== undefined && worksAtDesk(person.roles) && <Today person={person} />}
    </StaffPage>
  )
}

function Today({ person }: { person: Person }) {
  const query = useToday()
  const wide = useWide()
  useRefresh(query)
  return (
    <>
      <View className='today-date'>{`${sayDate(today())} ${sayWeekday(today())}`}</View>
      <Unsent />
      <View className='today'>
        <View className='today-groups'>
          <Answer query={query} rows={6}>
            {(waiting) => <Groups waiting={waiting} />}
          </Answer>
        </View>
        <View className='today-also'>
          <Also roles={person.roles} />
          {!wide && <Places roles={person.roles} />}
        </View>
      </View>
    </>
  )
}

export default whole(TodayPage)
