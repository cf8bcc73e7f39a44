import { useLingui } from '@lingui/react/macro'
import { Image } from '@tarojs/components'
import { useWide } from '../../workplace/frame/wide'
import './parts.scss'

const web = process.env.TARO_ENV === 'h5'

/** What the page looks like on a computer. Phones show none: they would double the guide's weight, and the page is a tap away. */
export function Picture({ name, title }: { name: string; title: string }) {
  const { t } = useLingui()
  const wide = useWide()
  if (!web || !wide) return null
  return <Image className='guide-picture' src={`/guide/${name}.webp`} mode='widthFix' nativeProps={{ alt: t`电脑上的样子：${title}` }} />
}
