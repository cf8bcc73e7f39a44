import { type AllMessages, i18n } from '@lingui/core'
import type { Language } from '../../contract/people'
import { messages as english } from '../locales/en.po'
import { messages as chinese } from '../locales/zh-CN.po'

i18n.load({ 'zh-CN': chinese, en: english })

/** The words of a subpackage, beside those of the main package. */
export function addWords(words: Record<Language, AllMessages[string]>): void {
  i18n.load(words)
}

/** Every text changes at once; nothing is started again. */
export function speak(language: Language): void {
  if (i18n.locale !== language) i18n.activate(language)
  if (process.env.TARO_ENV === 'h5') document.documentElement.lang = language
}
