import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
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
  return (
    <Managers title={t({ message: '人', context: 'page' })} may={managesPeople}>
      <Person personId={useRouter().params.person ?? ''} />
    </Managers>
  )
}

function Person({ personId }: { personId: string }) {
  const query = usePerson(personId)
  useRefresh(query)
  return (
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
  )
}

export default whole(PersonPage)
