import { type AllMessages, i18n } from '@lingui/core'
import type { Language } from '../../contract/people'
import { messages as chinese } from '../locales/zh-CN.po'
import { shared, useShared } from './state'
import { askEnglish } from './words/english'

i18n.load('zh-CN', chinese)

let wanted: Language = 'zh-CN'
let englishIsHere = false

/** True while an app that starts in English waits for its texts; anything shown earlier would change before the reader's eyes. */
const waiting = shared(false)
export const useWordsWaiting = () => useShared(waiting)

/** Adds a subpackage's texts to those of the main package. */
export function addWords(words: Record<Language, AllMessages[string]>): void {
  i18n.load(words)
}

/** Switches every text as soon as the language is loaded, without a restart. */
export function speak(language: Language): void {
  wanted = language
  if (language === 'en' && !englishIsHere) fetchEnglish()
  else activate(language)
}

/** If the English texts have never been fetched and there is no network, the app stays in Chinese until the next request for English. */
function fetchEnglish(): void {
  if (i18n.locale === '') {
    waiting.set(true)
    activate('zh-CN')
  }
  askEnglish({
    onWords: (words) => {
      englishIsHere = true
      i18n.load('en', words)
      activate(wanted)
      waiting.set(false)
    },
    onNone: () => waiting.set(false),
  })
}

function activate(language: Language): void {
  if (i18n.locale !== language) i18n.activate(language)
  if (process.env.TARO_ENV === 'h5') document.documentElement.lang = language
}
