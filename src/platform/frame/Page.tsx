import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { useWordsWaiting } from '../language'
import { useOnline } from '../online'
import { refreshStale } from '../queries'
import { BackBar } from './BackBar'
import { type Tab, Tabs } from './Tabs'
import './Page.scss'

const web = process.env.TARO_ENV === 'h5'

interface PageProps {
  title: string
  band?: ReactNode
  foot?: ReactNode
  tab?: Tab
  wide?: boolean
  children: ReactNode
}

/** A page of the app: the kit's screen with the tab bar, the word that there is no network, and the texts' language. */
export function Page({ title, band, foot, tab, wide, children }: PageProps) {
  const { t } = useLingui()
  const online = useOnline()
  const waiting = useWordsWaiting()
  useDidShow(refreshStale)
  if (waiting) return null
  const back = web && tab === undefined && <BackBar onBand={band !== undefined} />
  const heading = band === undefined && back && <Heading level={1}>{title}</Heading>
  return (
    <Screen
      title={title}
      band={
        back ? (
          <>
            {back}
            {band}
          </>
        ) : (
          band
        )
      }
      foot={foot}
      wide={wide}
      tabs={tab === undefined ? undefined : <Tabs active={tab} />}
    >
      {heading}
      {!online && <View className='page-note'>{t`没有网络，看到的可能不是最新的。`}</View>}
      {children}
    </Screen>
  )
}
