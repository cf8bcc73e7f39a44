import { pinyin } from 'pinyin-pro'
import type { Service } from '../contract/catalogue/catalogue'

/** The name and each of the words in pinyin without tones, a syllable for every Chinese character: `ju zhu zheng`; 12348 has none. */
export const soundsOf = ({ name, words }: Pick<Service, 'name' | 'words'>): string[] =>
  [name.zh, ...words]
    .map((text) => text.replace(/\P{Script=Han}/gu, ''))
    .filter((text) => text !== '')
    .map((text) => pinyin(text, { toneType: 'none', v: true }))

/** The text of cloud/catalogue/services.json with its `sounds` computed. */
export function withSounds(text: string): string {
  const services: Service[] = JSON.parse(text)
  return `${JSON.stringify(
    services.map((service) => ({ ...service, sounds: soundsOf(service) })),
    null,
    2,
  )}\n`
}
