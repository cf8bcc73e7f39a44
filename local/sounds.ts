import { pinyin } from 'pinyin-pro'
import type { Service } from '../contract/catalogue/catalogue'

/** The name and each of the words in pinyin without tones, a syllable for every Chinese character: `ju zhu zheng`; 12348 has none. */
export const soundsOf = ({ name, words }: Pick<Service, 'name' | 'words'>): string[] =>
  [name.zh, ...words]
    .map((text) => text.replace(/\P{Script=Han}/gu, ''))
    .filter((text) => text !== '')
    .map((text) => pinyin(text, { toneType: 'none', v: true }))

/** The first and last bytes of GB 2312's 6,763 characters: those that names and words are written with. */
const [rows, columns] = [range(0xb0, 0xf7), range(0xa1, 0xfe)]
const decoder = new TextDecoder('gbk')

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/** The source of functions/catalogue/syllables.generated.ts: each syllable with the characters that are read like this. */
export function syllablesSource(): string {
  const characters = rows
    .flatMap((row) => columns.map((column) => decoder.decode(Uint8Array.of(row, column))))
    .filter((text) => /^\p{Script=Han}$/u.test(text))
  const readAs = new Map<string, string>()
  for (const character of characters) {
    const syllable = pinyin(character, { toneType: 'none', v: true })
    readAs.set(syllable, `${readAs.get(syllable) ?? ''}${character}`)
  }
  const lines = [...readAs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, its]) => `${syllable} ${its}`)
  return `// Made by \`npm run sounds\`.\nexport const syllables = \`${lines.join('\n')}\`\n`
}

/** The text of cloud/catalogue/services.json with its `sounds` computed. */
export function withSounds(text: string): string {
  const services: Service[] = JSON.parse(text)
  return `${JSON.stringify(
    services.map((service) => ({ ...service, sounds: soundsOf(service) })),
    null,
    2,
  )}\n`
}
