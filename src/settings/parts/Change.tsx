import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Content } from '../../../contract/settings/sections'
import { linesOf } from './words'
import '../../workplace/frame/editing.scss'

/** What a section said and what it says, only the lines that differ; on a wide screen side by side. */
export function Change({ before, after }: { before: Content; after: Content }) {
  const { t } = useLingui()
  const [was, is] = [linesOf(before), linesOf(after)]
  const gone = was.filter((line) => !is.includes(line))
  const come = is.filter((line) => !was.includes(line))
  if (gone.length + come.length === 0) {
    return <View className='editing-soft'>{sortedPhotos(before) === sortedPhotos(after) ? t`只换了先后。` : t`换了照片。`}</View>
  }
  return (
    <View className='difference'>
      {gone.length > 0 && <Side title={come.length > 0 ? t`原来` : t`去掉`} lines={gone} tone='gone' />}
      {come.length > 0 && <Side title={gone.length > 0 ? t`改成` : t`添上`} lines={come} tone='come' />}
    </View>
  )
}

const sortedPhotos = (content: Content) =>
  content.section === 'venues'
    ? content.value
        .flatMap(({ photo }) => photo ?? [])
        .sort()
        .join()
    : ''

function Side({ title, lines, tone }: { title: string; lines: readonly string[]; tone: 'gone' | 'come' }) {
  return (
    <View className={`difference-side difference-${tone}`}>
      <View className='difference-title'>{title}</View>
      {lines.map((line) => (
        <View key={line} className='difference-line'>
          {line}
        </View>
      ))}
    </View>
  )
}
