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
 * The preferences in effect; pages use `usePreferences`, which follows changes.
 * @internal
 */
export const currentPreferences = preferences.get
export const usePreferences = () => useShared(preferences)
export const onPreference = preferences.subscribe

/** Those of the choices made on this phone that a profile also stores. */
export const chosenHere = (): Pick<Chosen, 'textSize' | 'language'> => ({ textSize: chosen.textSize, language: chosen.language })

/** A choice made on this phone takes precedence over the profile, and the profile over the phone's own settings. */
export function choose(choice: Chosen): void {
  chosen = { ...chosen, ...choice }
  writeStored(key, chosen)
  apply({ ...preferences.get(), ...choice })
}

/** Adopts what the person chose on another phone. */
export function adoptProfile(person: Person): void {
  apply(resolve(person))
}

/** Keeps the look and language of all browser windows the same. */
export function followOtherWindows(): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return
    chosen = readStored(key, Chosen) ?? {}
    apply(resolve(currentLogin()?.person))
  })
}

/** Rereads the phone's own text size, which may have changed while the app was in the background. */
export function lookAtPhone(): void {
  apply({ ...preferences.get(), phoneScale: phone().scale })
}

function apply(next: Preferences): void {
  speak(next.language)
  preferences.set(next)
}

function resolve(person: Person | undefined): Preferences {
  const { scale, english } = phone()
  // A new profile defaults to 标准 and Chinese, so only other values are choices.
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
  // Taro's typings lag behind base library 3.x, which has the scale.
  const info: { language?: string; fontSizeScaleFactor?: number } = Taro.getAppBaseInfo()
  return { scale: info.fontSizeScaleFactor ?? 1, english: info.language?.startsWith('en') ?? false }
}

/** The browser's text size setting shows in the root font size, which none of our styles change; capped at what phones offer. */
function browserScale(): number {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isNaN(letters) ? 1 : Math.min(letters / browserLetters.usual, browserLetters.mostScale)
}
