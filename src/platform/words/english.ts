import type { AllMessages } from '@lingui/core'
import { messages } from '../../locales/en.po'

interface Hearers {
  onWords(words: AllMessages[string]): void
  onNone(): void
}

/** Provides the English texts of the main package: at once on the web, a moment later on WeChat (`english.weapp.ts`). */
export function askEnglish({ onWords }: Hearers): void {
  onWords(messages)
}
