import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { useLogin } from '../../platform/login'
import { managesPeople } from '../lookup'
import { usePerson } from '../parts/asking'
import { Managers } from '../parts/Managers'
import { History } from './History'
import { Posts } from './Posts'
import { Sight } from './Sight'
import { Who } from './Who'
import '../parts/parts.scss'

/** Somebody: who they are, what they do here and since when, and why they see what they see. */
function PersonPage() {
  const { t } = useLingui()
  const personId = useRouter().params.person ?? ''
  const query = usePerson(personId, managesPeople(useLogin()?.person.roles ?? []))
  useRefresh(query)
  const name = query.data && (query.data.name ?? t`没填姓名`)
  return (
    <Managers title={name ?? t({ message: '人', context: 'page' })} may={managesPeople}>
      <Answer query={query} kind='page'>
        {(person) => (
          <View className='people'>
            <View className='people-side'>
              <Who person={person} />
              <Posts person={person} />
            </View>
            <View className='people-side'>
              <History personId={personId} />
              <Sight person={person} />
            </View>
          </View>
        )}
      </Answer>
    </Managers>
  )
}

export default whole(PersonPage)
