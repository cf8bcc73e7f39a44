import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { spoken } from '../../ui/press'
import { HomeDeclined, isRefusal, LoginDeclined, Unreachable } from '../failures'
import { useLogin } from '../login'
import { useOnline } from '../online'
import { sayFailure } from '../words/refusals'
import './Page.scss'

interface FailureProps {
  error: unknown
  /** The button stands at the foot of the screen, and this perhaps out of sight: it is scrolled to. */
  far?: boolean
}

/** What went wrong with the last request and what to do about it; the page keeps what was typed. Once it is cured it disappears. */
export function Failure({ error, far }: FailureProps) {
  const cure = useCure(error)
  const first = useRef({ error, cure })
  if (first.current.error !== error) first.current = { error, cure }
  const none = error === null || error === undefined || first.current.cure !== cure
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words after another try are shown again
  useEffect(() => {
    if (far && !none) void Taro.pageScrollTo({ selector: '#failure', offsetTop: -16, duration: 150 })
  }, [error, none])
  if (none) return null
  return (
    <View {...(far && { id: 'failure' })} className='page-alert' {...spoken({ role: 'alert' })}>
      {sayFailure(error)}
    </View>
  )
}

/** What the failure comes from, as far as the app sees it change: the login, the home or the network. */
function useCure(error: unknown): string | boolean | undefined {
  const person = useLogin()?.person
  const online = useOnline()
  if (error instanceof Unreachable) return online
  if (error instanceof LoginDeclined || isRefusal(error, 'LOGIN_REQUIRED')) return person?.id
  if (error instanceof HomeDeclined || isRefusal(error, 'AUDIENCE_ONLY')) return person?.home?.householdId
  return undefined
}
