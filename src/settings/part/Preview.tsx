import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Promises } from '../../../contract/settings/sections'
import { usualPromises } from '../../communities/promises/lookup'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import type { Texts } from './entries'

/** The promises where they stand on residents' pages. The times around them are computed, and stay. */
export function Preview({ texts }: { texts: Texts }) {
  const { t } = useLingui()
  const usual = usualPromises()
  const words = (name: keyof Promises) => (texts[name] ?? '').trim() || usual[name]
  return (
    <View className='editing-stack'>
      <View className='editing-soft'>{t`居民看到的样子。标着“算出来的”，时间按规定和上班时间算，改不了，您的话里也不用写。`}</View>
      <View>
        {places().map(({ name, title, before, computed }) => (
          <Row
            key={name}
            title={title}
            note={[before, words(name)].filter(Boolean).join(' · ')}
            end={computed ? <Tag tone='plain'>{t`算出来的`}</Tag> : undefined}
          />
        ))}
      </View>
    </View>
  )
}

interface Standing {
  name: keyof Promises
  title: string
  before?: string
  computed?: boolean
}

const places = (): Standing[] => [
  { name: 'repairAnswer', title: t({ message: '今天 11:30 前有人答复您', context: 'promise' }), computed: true },
  { name: 'repairVisit', title: t({ message: '师傅先约时间再上门', context: 'promise' }) },
  { name: 'repairDone', title: t({ message: '12月4日前修好', context: 'promise' }), computed: true },
  {
    name: 'station',
    title: t({ message: '写给驿站，或者说一段', context: 'promise' }),
    before: t({ message: '上班时间半小时内有人回', context: 'promise' }),
    computed: true,
  },
  { name: 'booked', title: t({ message: '报好了，2 个名额', context: 'promise' }) },
]
