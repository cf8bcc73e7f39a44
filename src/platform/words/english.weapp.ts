import type { askEnglish as askOnTheWeb } from './english'

type Hearers = Parameters<typeof askOnTheWeb>[0]

/** WeChat's own `require` for subpackages, which webpack leaves untouched. */
declare const __non_webpack_require__: {
  async(path: string): Promise<{ messages: Parameters<Hearers['onWords']>[0] }>
}

/** The texts are in a subpackage, so that they cost Chinese readers nothing; config/weapp/english-plugin.cjs puts them there. */
export function askEnglish({ onWords, onNone }: Hearers): void {
  __non_webpack_require__.async('./me/english.js').then(({ messages }) => onWords(messages), onNone)
}
