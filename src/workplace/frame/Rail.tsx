import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { goInstead } from '../../platform/go'
import { lookAsResident } from '../../platform/workplace'
import { Medallion } from '../../ui/papercut/Medallion'
import { Motif } from '../../ui/papercut/Motif'
import { classes, landmark, pressable, spoken } from '../../ui/press'
import type { Line } from './lines'
import './Rail.scss'

/** The places of work, beside every page of staff where there is room. */
export function Rail({ lines }: { lines: readonly Line[] }) {
  const { t } = useLingui()
  const here = useRouter().path.replace(/^\//, '')
  return (
    <View className='rail' {...landmark('navigation')} {...spoken({ label: t`工作台` })}>
      <View className='rail-inner'>
        <View className='rail-mark'>
          <Medallion seed='shiliu' motif='pomegranate' />
        </View>
        <View className='rail-lines'>
          {lines.map(({ motif, title, to, pages }) => {
            const current = pages.some((folder) => here.startsWith(`${folder}/`))
            return <RailLine key={to} motif={motif} title={title} current={current} onTap={() => void goInstead(to)} />
          })}
        </View>
        <RailLine
          motif='pomegranate'
          title={t({ message: '居民页面', context: 'rail' })}
          current={false}
          onTap={() => lookAsResident(true)}
        />
      </View>
    </View>
  )
}

interface RailLineProps {
  motif: string
  title: string
  current: boolean
  onTap: () => void
}

function RailLine({ motif, title, current, onTap }: RailLineProps) {
  return (
    <View
      className={classes('rail-line', 'focusable', current && 'rail-line-here')}
      {...pressable({ role: 'link', ...(current && { current: 'page' as const }), onTap })}
    >
      <View className='rail-picture'>
        <Motif name={motif} />
      </View>
      <View className='rail-words'>{title}</View>
    </View>
  )
}
