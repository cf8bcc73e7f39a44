import * as z from 'zod/mini'
import { canonicalJson } from '../canonical'
import type { Section } from './refusals'
import { type Content, contentOf, Sections } from './sections'

/** What a file carries to another community: nothing that names people, so no contacts, and no words of the community's own. */
const { emergency, hours, venues, limits } = Sections.shape

/** The file by which settings go from one community to the next. */
export const SettingsFile = z.strictObject({
  format: z.literal('shiliu-settings'),
  version: z.literal(1),
  sections: z.strictObject({
    emergency: z.optional(emergency),
    hours: z.optional(hours),
    venues: z.optional(venues),
    limits: z.optional(limits),
  }),
})
export type SettingsFile = z.infer<typeof SettingsFile>

/** A mobile number may be somebody's own. */
const isMobile = (phone: string) => /^1\d{10}$/.test(phone.replace(/\D/g, ''))

/** The settings as a file takes them along: no people, no number of a mobile phone, and no photos, which stay with the community. */
export function fileOf({ contacts: _people, promises: _words, ...sections }: Sections): SettingsFile {
  const venues = sections.venues.map((venue) => ({ ...venue, photo: null }))
  const emergency = sections.emergency.filter(({ phone }) => !isMobile(phone))
  return { format: 'shiliu-settings', version: 1, sections: { ...sections, emergency, venues } }
}

/**
 * What a file changes in a community's settings, a section each. Emergency numbers come beside those of other names, venues beside
 * those of other ids; nothing is removed, and venues keep their photos.
 */
export function changesOf({ sections: brought }: SettingsFile, present: Sections): Content[] {
  const photos = new Map(present.venues.map(({ id, photo }) => [id, photo]))
  const venues = (brought.venues ?? []).map((venue) => ({ ...venue, photo: photos.get(venue.id) ?? null }))
  const after: Sections = {
    ...present,
    ...brought,
    emergency: joined(present.emergency, { more: brought.emergency ?? [], nameOf: ({ name }) => name }),
    venues: joined(present.venues, { more: venues, nameOf: ({ id }) => id }),
  }
  const names: Section[] = ['emergency', 'hours', 'venues', 'limits']
  return names.filter((name) => canonicalJson(after[name]) !== canonicalJson(present[name])).map((name) => contentOf(after, name))
}

function joined<T>(present: readonly T[], { more, nameOf }: { more: readonly T[]; nameOf: (entry: T) => string }): T[] {
  const known = new Set(present.map(nameOf))
  const brought = new Map(more.map((entry) => [nameOf(entry), entry]))
  return [...present.map((entry) => brought.get(nameOf(entry)) ?? entry), ...more.filter((entry) => !known.has(nameOf(entry)))]
}
