import { i18n as appWide, type I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Bilingual } from '../../../contract/catalogue/catalogue'

/** A text in the app's language. */
export const pick = ({ zh, en }: Bilingual, { locale }: Pick<I18n, 'locale'> = appWide): string => (locale === 'en' ? en : zh)

/** Picks a text in the app's language, and again when that changes. */
export function usePick() {
  const { i18n } = useLingui()
  return (text: Bilingual) => pick(text, i18n)
}

/** A name at the beginning of a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
