import { useLingui } from '@lingui/react'

/** Picks a text in the app's language. */
export function usePick() {
  const english = useLingui().i18n.locale === 'en'
  return (text: { zh: string; en: string }) => (english ? text.en : text.zh)
}
