import { minutesOf } from '../time'
import type { SettingsProblem } from './refusals'
import type { Content, Sections } from './sections'

/** A number that a phone can dial: 110, 0471-0000016, 138 0000 0000 or 400-800-8000. */
const callable = /^\d+(?:[ -]{1,2}\d+)*$/
const leastDigits = 3
const mostSigns = 20
const isCallable = (phone: string) => callable.test(phone) && phone.length <= mostSigns && phone.replace(/\D/g, '').length >= leastDigits

/** All that keeps a section from standing as it is written, in the order of its entries. */
export function problemsOf(content: Content): SettingsProblem[] {
  switch (content.section) {
    case 'contacts':
      return content.value.flatMap(({ name, duty, phone }, at) => [...missing(at, { name, duty, phone }), ...ofPhone(at, phone)])
    case 'emergency':
      return [
        ...content.value.flatMap(({ name, phone }, at) => [...missing(at, { name, phone }), ...ofPhone(at, phone)]),
        ...sameNames(content.value),
      ]
    case 'hours':
      return ofHours(content.value)
    case 'venues':
      return [...content.value.flatMap(({ name }, at) => missing(at, { name })), ...sameNames(content.value), ...sameIds(content.value)]
    case 'limits':
      return []
  }
}

function missing(at: number, fields: Record<string, string>): SettingsProblem[] {
  return Object.entries(fields).flatMap(([field, text]) => (text === '' ? [{ at, field, why: 'missing' as const }] : []))
}

const ofPhone = (at: number, phone: string): SettingsProblem[] =>
  phone === '' || isCallable(phone) ? [] : [{ at, field: 'phone', why: 'phone' }]

/** The later of two that bear one name. */
function sameNames(entries: readonly { name: string }[]): SettingsProblem[] {
  return entries.flatMap(({ name }, at) =>
    name !== '' && entries.findIndex((other) => other.name === name) < at ? [{ at, field: 'name', why: 'sameName' as const }] : [],
  )
}

/** The later of two that are one: sessions could not tell them apart. */
const sameIds = (entries: readonly { id: string; name: string }[]): SettingsProblem[] =>
  entries.flatMap(({ id }, at) => (entries.findIndex((other) => other.id === id) < at ? [{ at, field: 'name', why: 'sameName' }] : []))

function ofHours(spans: Sections['hours']): SettingsProblem[] {
  if (spans.length === 0) return [{ at: 0, field: 'from', why: 'missing' }]
  return spans.flatMap(([from, to], at): SettingsProblem[] => {
    const before = spans[at - 1]
    if (minutesOf(to) <= minutesOf(from)) return [{ at, field: 'to', why: 'order' }]
    return before && minutesOf(from) < minutesOf(before[1]) ? [{ at, field: 'from', why: 'overlap' }] : []
  })
}
