import type { Document, Organisation, Service } from '../../contract/catalogue/catalogue'
import {
  type Gram,
  gapsOf,
  hanGrams,
  hanPhrase,
  letterGrams,
  partsAsked,
  partsOf,
  soundGrams,
  stemGrams,
  stemPhrase,
  stemsOf,
  wholeGrams,
} from './grams.rules'

type Searchable = { services: readonly Service[]; documents: readonly Document[]; organisations: readonly Organisation[] }

/** The texts a service is found by, as phrases between bars. `text`: name and words; `rest`: summary, who, steps, documents, office. */
type Told = { service: Service; text: string; rest: string; gaps: string; sounds: string; letters: string }

/** A catalogue prepared for searching. */
export type SearchIndex = {
  told: readonly Told[]
  /** The texts of all services, to discard quickly what none of them says. */
  all: Omit<Told, 'service'>
  /** The syllable of each character. */
  readings: ReadonlyMap<string, string>
  /** The average length of `text`. */
  average: number
}

export type Found = { service: Service; score: number }

/** Prepares a catalogue for searching: once, then every search is quick. */
export function indexOf(catalogue: Searchable): SearchIndex {
  const names = new Map([...catalogue.documents, ...catalogue.organisations].map(({ id, name }) => [id, name]))
  const told = catalogue.services.map((service) => toldOf(service, names))
  const all = (place: keyof Omit<Told, 'service'>) => told.map((one) => one[place]).join('')
  const text = all('text')
  return {
    told,
    all: { text, rest: all('rest'), gaps: all('gaps'), sounds: all('sounds'), letters: all('letters') },
    readings: new Map(catalogue.services.flatMap(readingsOf)),
    average: text.length / told.length,
  }
}

function toldOf(service: Service, names: ReadonlyMap<string, Service['name']>): Told {
  const papers = service.needs.flatMap(({ anyOf }) => anyOf.flat()).concat(service.organisation)
  const main = [...both(service.name), ...service.words, ...service.wordsEn].map(partsOf)
  const rest = [service.summary, service.who, ...service.steps, ...[...new Set(papers)].map((id) => names.get(id))]
    .flatMap(both)
    .map(partsOf)
  const phrases = ({ han, latin }: { han: string[]; latin: string[] }) => [
    ...han,
    ...(latin.length > 0 ? [stemPhrase(stemsOf(latin))] : []),
  ]
  return {
    service,
    text: barred(main.flatMap(phrases)),
    rest: barred(rest.flatMap(phrases)),
    gaps: barred(main.flatMap(({ han }) => han.flatMap(gapsOf))),
    sounds: barred(service.sounds.map((sound) => ` ${sound} `)),
    letters: barred([...service.sounds.map((sound) => sound.replace(/ /g, '')), ...main.flatMap(({ latin }) => latin)]),
  }
}

const both = (text: Service['name'] | undefined): string[] => (text ? [text.zh, text.en] : [])
const barred = (phrases: string[]): string => `|${phrases.join('|')}|`

function readingsOf({ name, words, sounds }: Service): [character: string, syllable: string][] {
  // 12348 has no sound.
  const spoken = [name.zh, ...words].map((text) => text.replace(/[^\u3400-\u9fff]/g, '')).filter((characters) => characters !== '')
  return spoken.flatMap((characters, at) => {
    const syllables = sounds[at]?.split(' ') ?? []
    if (characters.length !== syllables.length) return []
    return syllables.map((syllable, which): [string, string] => [characters.charAt(which), syllable])
  })
}

// BM25F (Robertson and Zaragoza): rare grams count more, name and words more than the rest, repetition less each time, and a service
// with many words a little less.
const inRest = 0.2
const saturation = 1
const lengthMatters = 0.3

/** The best service must score `surely`; or less, if that is a fair share of what the question could score. */
const surely = 4
const likely = { score: 2, share: 0.06 }
/** Services below this share of the best score are left out. */
const besideTheBest = 0.25

/** The services that fit the words, best first; empty if none does. Scores compare only within one answer. */
export function findServices(index: SearchIndex, words: string): Found[] {
  const scores = index.told.map(() => 0)
  let asked = 0
  for (const gram of gramsAsked(index, words)) {
    const said = saysAny(index, gram) ? index.told.map((told) => saying(told, gram)) : []
    const often = said.filter((much) => much > 0).length
    const value = gram.weight * Math.log(1 + (index.told.length - often + 0.5) / (often + 0.5))
    if (!gram.piece.startsWith('|')) asked += value
    said.forEach((much, at) => {
      const { text = '' } = index.told[at] ?? {}
      const room = saturation * (1 - lengthMatters + (lengthMatters * text.length) / index.average)
      scores[at] = (scores[at] ?? 0) + (value * much) / (much + room)
    })
  }
  const best = Math.max(0, ...scores)
  if (best < surely && (best < likely.score || best < likely.share * asked)) return []
  return index.told
    .map(({ service }, at) => ({ service, score: scores[at] ?? 0 }))
    .filter(({ score }) => score >= best * besideTheBest)
    .sort((one, other) => other.score - one.score)
}

const saysAny = ({ all }: SearchIndex, { place, piece }: Gram) =>
  all[place].includes(piece) || (place === 'text' && all.rest.includes(piece))

const saying = (told: Told, { place, piece }: Gram) =>
  timesIn(told[place], piece) + (place === 'text' && !piece.startsWith('|') ? inRest * timesIn(told.rest, piece) : 0)

function timesIn(text: string, piece: string): number {
  let times = 0
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) times++
  return times
}

function gramsAsked(index: SearchIndex, words: string): Gram[] {
  const { han, latin } = partsAsked(words)
  const stems = stemsOf(latin)
  const grams = [...han.flatMap((run) => gramsOfRun(index, run)), ...stemGrams(stems), ...wholeGrams(stems, stemPhrase)]
  // Pinyin, or English with slips: compared letter by letter.
  if (stems.filter((stem) => index.all.text.includes(` ${stem} `)).length < stems.length / 2) {
    const letters = letterGrams(latin.join(''))
    if (letters.filter((gram) => saysAny(index, gram)).length >= letters.length / 2) grams.push(...letters)
  }
  return [...new Map(grams.map((gram) => [gram.place + gram.piece, gram])).values()]
}

function gramsOfRun(index: SearchIndex, run: string): Gram[] {
  return [...hanGrams(run), ...soundGrams(run, index.readings)]
    .map((gram) => (isSlip(index, gram) ? { ...gram, weight: 1 } : gram))
    .concat(wholeGrams(run.split(''), hanPhrase))
}

// A pair that no service contains is probably a slip: then its sound, or the characters around it, count in full.
const isSlip = (index: SearchIndex, { pairs = [] }: Gram) =>
  pairs.length > 0 && !pairs.some((piece) => saysAny(index, { place: 'text', piece, weight: 0 }))
