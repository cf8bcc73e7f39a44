import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { refreshStale } from '../api/queryClient'
import { useWordsWaiting } from '../language'
import { useLogin } from '../login'
import { useOnline } from '../online'
import { useLanding } from '../workplace'
import { BackBar } from './BackBar'
import { LoginAsk } from './LoginAsk'
import { type Tab, Tabs } from './Tabs'
import './Page.scss'

const web = process.env.TARO_ENV === 'h5'

interface PageProps {
  title: string
  band?: ReactNode
  foot?: ReactNode
  tab?: Tab
  wide?: boolean
  rail?: ReactNode
  /** Nothing stands before it, so no button leads back. */
  root?: boolean
  /** The reason to log in, for a personal page: shown in place of its content until the person has logged in. */
  login?: string
  /** Above the content, and shown before login as well. */
  lead?: ReactNode
  children: ReactNode
}

/** A page of the app: the kit's screen plus the tab bar, the offline notice and the language of its texts. */
export function Page({ title, band, foot, tab, wide, rail, root, login, lead, children }: PageProps) {
  const { t } = useLingui()
  const online = useOnline()
  const asks = useLogin() === undefined ? login : undefined
  const waiting = useWordsWaiting()
  useDidShow(refreshStale)
  useLanding(tab === 'home')
  if (waiting) return null
  const back = web && tab === undefined && !root && <BackBar onBand={band !== undefined} />
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
      rail={rail}
      wide={wide && asks === undefined}
      tabs={tab === undefined ? undefined : <Tabs active={tab} />}
    >
      {heading}
      {!online && <View className='page-note'>{t`没有网络，看到的可能不是最新的。`}</View>}
      {lead}
      {asks === undefined ? children : <LoginAsk title={asks} />}
    </Screen>
  )
}
