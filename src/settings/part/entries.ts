import { t } from '@lingui/core/macro'
import { canonicalJson } from '../../../contract/canonical'
import type { Section, SettingsProblem } from '../../../contract/settings/refusals'
import { type Content, longest, type Promises, type Sections } from '../../../contract/settings/sections'
import { usualPromises } from '../../communities/promises/lookup'
import { promiseNames } from '../parts/words'
import { clockOf, numberOf } from './typed'

/** The fields of an entry as they are typed, by name. */
export type Texts = Readonly<Record<string, string>>

export interface FieldSpec {
  name: string
  label: string
  hint?: string
  type?: 'phone' | 'paragraph'
  longest: number
  options?: { value: string; label: string; note?: string }[]
}

type Lists = Pick<Sections, 'contacts' | 'emergency' | 'venues'>
export type ListSection = keyof Lists
export type Entry = Lists[ListSection][number]

export const isList = (section: Section): section is ListSection =>
  section === 'contacts' || section === 'emergency' || section === 'venues'

/** What is typed for an entry of a section, or for the section as a whole. */
export function fieldsOf(content: Content): FieldSpec[] {
  switch (content.section) {
    case 'contacts':
      return [
        { name: 'duty', label: t`管什么`, hint: t`居民先看到这个，比如：水暖、电路报修`, longest: longest.duty },
        { name: 'name', label: t`姓名或者岗位`, longest: longest.name },
        { name: 'phone', label: t`电话`, type: 'phone', longest: longest.phone },
        { name: 'place', label: t`在哪儿`, hint: t`不写也行`, longest: longest.place },
        { name: 'hours', label: t`什么时候在`, hint: t`比如：周一到周五 8:30–12:00`, longest: longest.hours },
      ]
    case 'emergency':
      return [
        { name: 'name', label: t`叫什么`, hint: t`比如：停水抢修`, longest: longest.name },
        { name: 'phone', label: t`电话`, type: 'phone', longest: longest.phone },
      ]
    case 'venues':
      return venueFields()
    case 'hours':
      return hoursFields(Math.max(2, content.value.length))
    case 'limits':
      return [
        { name: 'sessionsADay', label: t`一个人一天最多约几场`, hint: t`1 到 20`, type: 'phone', longest: 3 },
        { name: 'seatsAhead', label: t`一个人手里最多几个名额`, hint: t`1 到 200，还没开始的都算`, type: 'phone', longest: 3 },
      ]
    case 'promises':
      return promiseFields()
  }
}

function promiseFields(): FieldSpec[] {
  const usual = usualPromises()
  return promiseNames().map(({ name, label }) => {
    const words = usual[name]
    return { name, label, hint: words === '' ? t`空着就不多说` : t`空着就是：${words}`, longest: longest.promise }
  })
}

function venueFields(): FieldSpec[] {
  const rooms = [
    { value: 'no', label: t`室内` },
    { value: 'yes', label: t`室外` },
  ]
  const offers = [
    { value: 'no', label: t`可以安排活动` },
    { value: 'yes', label: t`不再安排`, note: t`已经定下的照常，新的选不到` },
  ]
  return [
    { name: 'name', label: t`叫什么`, longest: longest.name },
    { name: 'floor', label: t`几楼、哪一间`, hint: t`比如：二楼 203`, longest: longest.floor },
    { name: 'way', label: t`怎么走`, hint: t`比如：一号楼东门进，电梯上二楼`, longest: longest.way },
    { name: 'capacity', label: t`坐得下几人`, hint: t`不限就空着`, type: 'phone', longest: 4 },
    { name: 'outdoor', label: t`在屋里还是外面`, longest: 3, options: rooms },
    { name: 'hidden', label: t`还用不用`, longest: 3, options: offers },
  ]
}

function hoursFields(count: number): FieldSpec[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const number = at + 1
    const hint = at === 0 ? t`写成 8:30，或者下午2点半` : t`没有这一段就都空着`
    return [
      { name: `from-${at}`, label: t`第 ${number} 段，几点上班`, hint, longest: 12 },
      { name: `to-${at}`, label: t`第 ${number} 段，几点下班`, longest: 12 },
    ]
  })
}

/** An entry, or a section that is one thing, as it stands in the fields. */
export function textsOf(content: Content, entry: Entry | undefined): Texts {
  if (content.section === 'hours') {
    return Object.fromEntries(content.value.flatMap(([from, to], at) => [[`from-${at}`, from] as const, [`to-${at}`, to] as const]))
  }
  const single = content.section === 'limits' || content.section === 'promises'
  const fields: object = single ? content.value : (entry ?? { outdoor: false, hidden: false })
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, sayValue(value)]))
}

function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? '' : String(value)
}

/** A section after a change of one entry, where that entry is in it, and what could not be read of what was typed. */
export interface Changed {
  content: Content
  at: number
  unread: SettingsProblem[]
}

interface Typed {
  original: Entry | undefined
  texts: Texts
  /** Of an entry that has none yet. */
  newId: string
}

/** Puts what was typed in the place of an entry as it was read, or at the end. Whatever colleagues changed beside it stays. */
export function withTyped(content: Content, { original, texts, newId }: Typed): Changed {
  const text = (name: string) => (texts[name] ?? '').trim()
  switch (content.section) {
    case 'hours':
      return hoursTyped(texts)
    case 'limits':
      return limitsTyped(texts)
    case 'promises': {
      const value = Object.fromEntries(promiseNames().map(({ name }) => [name, text(name)])) as Promises
      return { content: { ...content, value }, at: 0, unread: [] }
    }
    case 'contacts': {
      const entry = { name: text('name'), duty: text('duty'), phone: text('phone'), place: text('place'), hours: text('hours') }
      const { value, at } = put(content.value, { original, entry })
      return { content: { ...content, value }, at, unread: [] }
    }
    case 'emergency': {
      const { value, at } = put(content.value, { original, entry: { name: text('name'), phone: text('phone') } })
      return { content: { ...content, value }, at, unread: [] }
    }
    case 'venues': {
      const id = original && 'id' in original ? original.id : newId
      const capacity = numberOf(text('capacity'), 5_000)
      const entry = {
        id,
        name: text('name'),
        outdoor: text('outdoor') === 'yes',
        capacity: capacity ?? null,
        hidden: text('hidden') === 'yes',
        floor: text('floor'),
        way: text('way'),
        photo: text('photo') || null,
      }
      const { value, at } = put(content.value, { original, entry })
      return { content: { ...content, value }, at, unread: capacity === undefined ? [{ at, field: 'capacity', why: 'number' }] : [] }
    }
  }
}

/** A section without one of its entries. */
export const without = (content: Content, original: Entry): Content =>
  listed(content, (entries) => entries.filter((_, at) => at !== placeOf(entries, original)))

/** A section with one of its entries a place further up. */
export const movedUp = (content: Content, original: Entry): Content =>
  listed(content, (entries) => swapped(entries, placeOf(entries, original)))

function swapped<T>(entries: readonly T[], at: number): T[] {
  const [here, above] = [entries[at], entries[at - 1]]
  return here === undefined || above === undefined ? [...entries] : [...entries.slice(0, at - 1), here, above, ...entries.slice(at + 1)]
}

function listed(content: Content, change: <T extends Entry>(entries: readonly T[]) => T[]): Content {
  if (content.section === 'contacts') return { ...content, value: change(content.value) }
  if (content.section === 'emergency') return { ...content, value: change(content.value) }
  return content.section === 'venues' ? { ...content, value: change(content.value) } : content
}

function put<T extends Entry>(entries: readonly T[], { original, entry }: { original: Entry | undefined; entry: T }) {
  const place = original === undefined ? -1 : placeOf(entries, original)
  const at = place < 0 ? entries.length : place
  return { value: Object.assign([...entries], { [at]: entry }) as T[], at }
}

/** Where an entry stands now: as it was read, else under the same name; -1 if it is gone. */
function placeOf(entries: readonly Entry[], original: Entry): number {
  const same = entries.findIndex((entry) => canonicalJson(entry) === canonicalJson(original))
  return same >= 0 ? same : entries.findIndex((entry) => nameOf(entry) === nameOf(original))
}

const nameOf = (entry: Entry) => ('id' in entry ? entry.id : entry.name)

function hoursTyped(texts: Texts): Changed {
  const spans = [0, 1, 2].map((at) => ({ at, from: texts[`from-${at}`] ?? '', to: texts[`to-${at}`] ?? '' }))
  const written = spans.filter(({ from, to }) => `${from}${to}`.trim() !== '')
  const unread = written.flatMap(({ from, to }, at): SettingsProblem[] => [
    ...(clockOf(from) === undefined ? [{ at, field: 'from', why: 'time' as const }] : []),
    ...(clockOf(to) === undefined ? [{ at, field: 'to', why: 'time' as const }] : []),
  ])
  const value = written.map(({ from, to }): [string, string] => [clockOf(from) ?? '00:00', clockOf(to) ?? '23:59'])
  return { content: { section: 'hours', value }, at: 0, unread }
}

function limitsTyped(texts: Texts): Changed {
  const sessionsADay = numberOf(texts.sessionsADay ?? '', 20)
  const seatsAhead = numberOf(texts.seatsAhead ?? '', 200)
  const unread = Object.entries({ sessionsADay, seatsAhead }).flatMap(([field, number]): SettingsProblem[] =>
    typeof number === 'number' ? [] : [{ at: 0, field, why: 'number' }],
  )
  return { content: { section: 'limits', value: { sessionsADay: sessionsADay ?? 1, seatsAhead: seatsAhead ?? 1 } }, at: 0, unread }
}
