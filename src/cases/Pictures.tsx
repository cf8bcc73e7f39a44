import { useLingui } from '@lingui/react/macro'
import { Image, View } from '@tarojs/components'
import type { Case } from '../../contract/cases/case'
import { viewPhotos } from '../platform/photos/view'
import { pressable } from '../ui/press'
import './cases.scss'

type Files = Case['photos']

/** Photos side by side; a tap enlarges one. */
export function Pictures({ photos }: { photos: Files }) {
  const { t } = useLingui()
  if (photos.length === 0) return null
  const urls = photos.map(({ url }) => url)
  return (
    <View className='pictures'>
      {photos.map(({ id, url }, index) => {
        const count = index + 1
        const press = pressable({ label: t`第 ${count} 张照片`, onTap: () => void viewPhotos({ urls, at: index }) })
        return (
          <View key={id} className='picture focusable' {...press}>
            <Image className='picture-image' src={url} mode='aspectFill' lazyLoad nativeProps={{ alt: '' }} />
          </View>
        )
      })}
    </View>
  )
}
