import type { Service } from '../../contract/catalogue/catalogue'
import { syllables } from './syllables.generated'

type Named = Pick<Service, 'name' | 'words'>

// What is read otherwise in these words than by itself.
const otherwise: readonly [word: string, sounds: string][] = [
  ['了', 'le'],
  ['着火', 'zhao huo'],
  ['会计', 'kuai ji'],
  ['便宜', 'pian yi'],
  ['大夫', 'dai fu'],
  ['重新', 'chong xin'],
  ['伺候', 'ci hou'],
  ['恐吓', 'kong he'],
  ['银行', 'yin hang'],
  ['长大', 'zhang da'],
  ['家长', 'jia zhang'],
]

const readings = new Map(
  syllables.split('\n').flatMap((line) => {
    const [syllable = '', characters = ''] = line.split(' ')
    return [...characters].map((character) => [character, syllable] as const)
  }),
)

/**
 * The name and each of the words in pinyin without tones, as `npm run sounds` computes them for the first catalogue. Words that
 * were there before keep their sounds: its library knows words, this table only characters.
 */
export function soundsOf({ name, words }: Named, before?: Named & Pick<Service, 'sounds'>): string[] {
  const known = new Map(before && spelled(before).map((text, at) => [text, before.sounds[at]]))
  return spelled({ name, words }).map((text) => known.get(text) ?? readAloud(text))
}

const spelled = ({ name, words }: Named) => [name.zh, ...words].map((text) => text.replace(/\P{Script=Han}/gu, '')).filter(Boolean)

function readAloud(text: string): string {
  const said = otherwise.reduce((rest, [word, sounds]) => rest.replaceAll(word, ` ${sounds} `), text)
  return said
    .split(/([a-z]+|\p{Script=Han})/u)
    .map((part) => readings.get(part) ?? part)
    .filter((part) => /^[a-z]+$/.test(part))
    .join(' ')
}
