import type { Section } from '../../contract/settings/refusals'
import type { Content, Promises, Sections } from '../../contract/settings/sections'
import { usualLimits } from '../bookings/rules'
import type { Settings } from './store'

const noPromises: Promises = { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' }

/** A community's settings in the sections that managers edit. */
export function sectionsOf({ contacts, emergency, hours, venues, bookings = usualLimits, promises }: Settings): Sections {
  return {
    contacts,
    emergency,
    hours: hours.spans,
    venues: venues.map((venue) => ({ floor: '', way: '', photo: null, ...venue, hidden: venue.hidden === true })),
    limits: bookings,
    promises: { ...noPromises, ...promises },
  }
}

/** The part of the stored settings that a section is. */
export function storedAs({ section, value }: Content, { hours }: Settings): Partial<Settings> {
  if (section === 'hours') return { hours: { ...hours, spans: value } }
  if (section === 'limits') return { bookings: value }
  return { [section]: value }
}

/** What managers have changed in the app stays when an operator writes the settings again. */
export function keptOnRewrite(written: Settings, stored: Settings | undefined): Settings {
  const { version, changed = {} } = stored ?? {}
  if (stored === undefined || version === undefined) return written
  const sections = sectionsOf(stored)
  const kept = (Object.keys(changed) as Section[]).map((section) => storedAs({ section, value: sections[section] } as Content, written))
  return Object.assign({}, written, { version, changed }, ...kept)
}

/** The days of a month are listed by it: this month and the two years ahead that anything may be planned in. */
export function monthsAhead(month: string): string[] {
  const first = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: 26 }, (_, at) => first + at).map(
    (count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`,
  )
}
