/** Which text of a service a gram is looked up in. */
export type Place = 'text' | 'gaps' | 'sounds' | 'letters'

/** A piece of a question and how much it counts. `pairs`: the characters it makes up for if they are a typing slip. */
export type Gram = { place: Place; piece: string; weight: number; pairs?: string[] }

/** The Chinese runs of a text, and its Latin words and numbers. Anything else only separates them. */
export type Parts = { han: string[]; latin: string[] }

/** What people say around the thing they are asking for. */
const filler =
  /请问|麻烦|[你您]好|哎呀|那个啥|[那这]个|就是说?|然后|怎么办理|怎么[办弄样]?|咋办理|咋[办弄整样]?|如何|为什么|什么|为啥|多少钱?|是不是|能不能|可不可以|可以|应该|我想|我要|我们|我家|一下|现在|知道|[这那]种|[嗯呃啊哦哎唉呀嘛吧呢吗么啦呗诶额哈哪我你您他她它的]/g

/** Dialect and spelling: read as the word after it. */
const alike: [RegExp, string][] = [
  [/没有/g, '没'],
  [/娃娃|娃/g, '孩子'],
  [/找(不?)[见着]/g, '找$1到'],
  [/工钱/g, '工资'],
  [/念书/g, '上学'],
  [/干[架仗]/g, '打架'],
  [/大夫/g, '医生'],
]

export function partsOf(text: string): Parts {
  let plain = text.normalize('NFKC').toLowerCase()
  for (const [words, word] of alike) plain = plain.replace(words, word)
  return { han: plain.match(/[\u3400-\u9fff]+/g) ?? [], latin: plain.replace(/['’]/g, '').match(/[a-z]+|\d+/g) ?? [] }
}

const longestQuestion = 200

/** The parts of a question, without fillers; only its first 200 characters are read. */
export function partsAsked(words: string): Parts {
  const { han, latin } = partsOf(words.slice(0, longestQuestion).replace(/(.)\1{2,}/g, '$1'))
  return { han: han.map((run) => run.replace(filler, '')).filter((run) => run !== ''), latin }
}

/** Each character, pair and triple of a Chinese run, and the outer two of each triple, which survive a slip in the middle. */
export function hanGrams(run: string): Gram[] {
  return run.split('').flatMap((first, at) => {
    const second = run.charAt(at + 1)
    const third = run.charAt(at + 2)
    const grams: Gram[] = [{ place: 'text', piece: first, weight: run.length === 1 ? 1 : 0.25 }]
    if (second) grams.push({ place: 'text', piece: first + second, weight: 1 })
    if (third)
      grams.push(
        { place: 'text', piece: first + second + third, weight: 1 },
        { place: 'gaps', piece: first + third, weight: 0.4, pairs: [first + second, second + third] },
      )
    return grams
  })
}

/** Every other character of a run, from the first and from the second: here the outer two of a triple stand side by side. */
export const gapsOf = (run: string): string[] => {
  const characters = run.split('')
  return [0, 1].map((odd) => characters.filter((_, at) => at % 2 === odd).join(''))
}

/** Each pair of syllables, which a homophone shares with the right word. */
export function soundGrams(run: string, readings: ReadonlyMap<string, string>): Gram[] {
  return run.split('').flatMap((first, at) => {
    const syllable = readings.get(first)
    const next = readings.get(run.charAt(at + 1))
    return syllable && next
      ? [{ place: 'sounds' as const, piece: ` ${syllable} ${next} `, weight: 0.4, pairs: [run.slice(at, at + 2)] }]
      : []
  })
}

/** Each run of four letters, so that a slip or a missing space spoils only a few. Short words also count as the beginning of a phrase. */
export function letterGrams(letters: string): Gram[] {
  const fours = letters.split('').flatMap((_, at) => (at + 4 <= letters.length ? [letters.slice(at, at + 4)] : []))
  const grams = fours.map((piece): Gram => ({ place: 'letters', piece, weight: 0.5 }))
  return letters.length < 7 ? [...grams, { place: 'letters', piece: `|${letters}`, weight: 2 }] : grams
}

/** Each stem and each pair of neighbours. */
export function stemGrams(stems: readonly string[]): Gram[] {
  return stems.flatMap((stem, at) =>
    [` ${stem} `, ...stems.slice(at + 1, at + 2).map((next) => ` ${stem} ${next} `)].map((piece) => ({
      place: 'text' as const,
      piece,
      weight: 1,
    })),
  )
}

const longestPhrase = 8

/** Every part of a question that could be a whole phrase of the catalogue. */
export function wholeGrams(pieces: readonly string[], phrase: (pieces: string[]) => string): Gram[] {
  return pieces.flatMap((_, from) =>
    pieces
      .slice(from, from + longestPhrase)
      .map((_, more) => ({ place: 'text' as const, piece: `|${phrase(pieces.slice(from, from + more + 1))}|`, weight: 0.4 })),
  )
}

export const hanPhrase = (characters: readonly string[]) => characters.join('')
export const stemPhrase = (stems: readonly string[]) => ` ${stems.join(' ')} `

const silent = new Set(
  'a an the i im my me we our us you your he she his her it its is are am be was do does did can could how what where when who which why to of in on at for from with and or if so this that there here please get need want have has had would will about any some after since now still'.split(
    ' ',
  ),
)

/** The English words that carry meaning, without their endings. */
export const stemsOf = (words: readonly string[]): string[] => words.filter((word) => !silent.has(word)).map(stemOf)

function stemOf(word: string): string {
  const stem = word
    .replace(/z/g, 's')
    .replace(/ies$/, 'y')
    .replace(/(?:ings?|ed|es|er|ment|ly|s)$/, '')
    .replace(/e$/, '')
  return stem.length < 3 ? word : stem.replace(/(.)\1$/, '$1')
}
