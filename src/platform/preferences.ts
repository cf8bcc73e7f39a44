import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { Language, type Person, TextSize } from '../../contract/people'
import { speak } from './language'
import { currentLogin } from './login'
import { shared, useShared } from './state'
import { readStored, writeStored } from './stored'

export const Colours = z.enum(['light', 'dark', 'system'])
export type Colours = z.infer<typeof Colours>

const Chosen = z.object({ textSize: z.optional(TextSize), language: z.optional(Language), colours: z.optional(Colours) })
type Chosen = z.infer<typeof Chosen>

export interface Preferences {
  textSize: TextSize
  language: Language
  colours: Colours
  phoneScale: number
}

const key = 'preferences'
const browserLetters = { usual: 16, mostScale: 1.75 }
let chosen: Chosen = readStored(key, Chosen) ?? {}

const preferences = shared<Preferences>(resolve(currentLogin()?.person))
speak(preferences.get().language)

/**
 * What counts now; pages ask `usePreferences`, which tells them when it changes.
 * @internal
 */
export const currentPreferences = preferences.get
export const usePreferences = () => useShared(preferences)
export const onPreference = preferences.subscribe

/** What somebody has chosen on this phone, as far as a profile keeps it. */
export const chosenHere = (): Pick<Chosen, 'textSize' | 'language'> => ({ textSize: chosen.textSize, language: chosen.language })

/** What is chosen on this phone counts before the profile, and that before what the phone itself says. */
export function choose(choice: Chosen): void {
  chosen = { ...chosen, ...choice }
  writeStored(key, chosen)
  apply({ ...preferences.get(), ...choice })
}

/** Takes over what somebody chose on another phone. */
export function adoptProfile(person: Person): void {
  apply(resolve(person))
}

/** Windows beside each other in a browser look and speak alike. */
export function followOtherWindows(): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return
    chosen = readStored(key, Chosen) ?? {}
    apply(resolve(currentLogin()?.person))
  })
}

/** The phone's own text size may be changed while the app is in the background. */
export function lookAtPhone(): void {
  apply({ ...preferences.get(), phoneScale: phone().scale })
}

function apply(next: Preferences): void {
  speak(next.language)
  preferences.set(next)
}

function resolve(person: Person | undefined): Preferences {
  const { scale, english } = phone()
  // A profile begins as 标准 and Chinese, so only what differs was chosen.
  const language = person?.language === 'en' || english ? 'en' : 'zh-CN'
  return {
    textSize: chosen.textSize ?? person?.textSize ?? 'standard',
    language: chosen.language ?? language,
    colours: chosen.colours ?? 'system',
    phoneScale: scale,
  }
}

function phone(): { scale: number; english: boolean } {
  if (process.env.TARO_ENV === 'h5') return { scale: browserScale(), english: false }
  // The typings of Taro lag behind base library 3.x, which has the scale.
  const info: { language?: string; fontSizeScaleFactor?: number } = Taro.getAppBaseInfo()
  return { scale: info.fontSizeScaleFactor ?? 1, english: info.language?.startsWith('en') ?? false }
}

/** What a browser is set to stands in the root's letters, which no style of ours touches; as far as phones go. */
function browserScale(): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isNaN(letters) ? 1 : Math.min(letters / browserLetters.usual, browserLetters.mostScale)
}
