import { useLingui } from '@lingui/react'
import type { Bilingual } from '../../../contract/catalogue/catalogue'

/** Picks a text in the app's language. */
export function usePick() {
  const english = useLingui().i18n.locale === 'en'
  return (text: Bilingual) => (english ? text.en : text.zh)
}

/** A name at the beginning of a line. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
