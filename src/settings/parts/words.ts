import { plural, t } from '@lingui/core/macro'
import type { Section, SettingsProblem } from '../../../contract/settings/refusals'
import type { Content, Promises, Sections, VenueEntry } from '../../../contract/settings/sections'

export function saySection(section: Section): string {
  return {
    contacts: () => t`联系人`,
    emergency: () => t`急事电话`,
    hours: () => t`上班时间`,
    venues: () => t`场地`,
    limits: () => t`一人能约多少`,
    promises: () => t`跟居民怎么说`,
  }[section]()
}

export const motifs: Record<Section, string> = {
  contacts: 'phone',
  emergency: 'bell',
  hours: 'clock',
  venues: 'house',
  limits: 'done',
  promises: 'megaphone',
}

/** What a section says, an entry a line. */
export function linesOf({ section, value }: Content): string[] {
  switch (section) {
    case 'contacts':
      return value.map(({ duty, name, phone, place, hours }) => joined(duty, name, phone, place, hours))
    case 'emergency':
      return value.map(({ name, phone }) => joined(name, phone))
    case 'hours':
      return value.map(sayHours)
    case 'venues':
      return value.map((venue) => joined(venue.name, sayVenue(venue), venue.way))
    case 'limits':
      return sayLimits(value)
    case 'promises':
      return promiseNames().flatMap(({ name, label }) => (value[name] === '' ? [] : [`${label}：${value[name]}`]))
  }
}

const joined = (...texts: string[]) => texts.filter((text) => text !== '').join(' · ')

export const sayHours = ([from, to]: Sections['hours'][number]) => `${clock(from)}–${clock(to)}`
const clock = (time: string) => time.replace(/^0/, '')

export function sayVenue({ outdoor, capacity, hidden, floor, photo }: VenueEntry): string {
  const where = outdoor ? t`室外` : t`室内`
  const room = capacity === null ? '' : plural(capacity, { other: '坐得下 # 人' })
  return joined(where, room, floor, photo === null ? '' : t`有照片`, hidden ? t`不再安排` : '')
}

/** Where the community's own words stand, in the order of the form. */
export const promiseNames = (): { name: keyof Promises; label: string }[] => [
  { name: 'repairAnswer', label: t`报修以后，等答复的时候` },
  { name: 'repairVisit', label: t`报修以后，等师傅的时候` },
  { name: 'repairDone', label: t`报修以后，修好的时候` },
  { name: 'station', label: t`写给驿站之前` },
  { name: 'booked', label: t`活动约好以后` },
]

const sayLimits = ({ sessionsADay, seatsAhead }: Sections['limits']) => [
  plural(sessionsADay, { other: '一天最多约 # 场' }),
  plural(seatsAhead, { other: '手里最多 # 个名额' }),
]

/** What a section holds, in a few words. */
export function saySummary(content: Content): string {
  const { section, value } = content
  if (section === 'contacts') return plural(value.length, { other: '# 位，居民在“办事”里看到' })
  if (section === 'emergency') return plural(value.length, { other: '# 个，居民在“办事”和报修里看到' })
  if (section === 'venues') return plural(value.length, { other: '# 处，办活动、报修时选' })
  if (section === 'promises') return t`报修以后、约好以后，居民看到的话`
  return linesOf(content).join(t`，`)
}

/** What is wrong at a field. */
export function sayProblem({ field, why }: SettingsProblem): string {
  if (why === 'phone') return t`电话只写数字，像 0471-1234567 或者 110。`
  if (why === 'order') return t`结束要比开始晚。`
  if (why === 'overlap') return t`和上一段重了，往后挪一挪。`
  if (why === 'time') return t`时间看不懂，写成 8:30 这样。`
  if (why === 'sameName') return t`已经有叫这个的了，换个名字。`
  if (why === 'figure') return t`这里不写多久、几点：时限由规定算，写了会对不上。`
  if (why === 'number') return t`写一个数，不能太大，也不能是 0。`
  return field === 'phone' ? t`还没写电话。` : t`这里还没写。`
}
