import * as z from 'zod/mini'
import { UploadId, VenueId } from '../ids'
import { otherwise } from '../otherwise'
import { singleLineOrNothing } from '../text'
import { Section } from './refusals'

/** Longest texts of the fields, in UTF-16 units. */
export const longest = { name: 50, duty: 100, phone: 30, place: 100, hours: 120, floor: 30, way: 100, promise: 60 } as const

const Time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const text = (field: keyof typeof longest) => singleLineOrNothing(longest[field])

/** Whom residents call. */
const ContactEntry = z.strictObject({
  name: text('name'),
  duty: text('duty'),
  phone: text('phone'),
  place: text('place'),
  hours: text('hours'),
})
const EmergencyEntry = z.strictObject({ name: text('name'), phone: text('phone') })
/** A span of a working day in Beijing time. */
// An array of just two, so the cast holds; the schema of tuples would weigh on the mini-program's main package.
const Span = z.array(Time).check(z.minLength(2), z.maxLength(2)) as unknown as z.ZodMiniType<[string, string], [string, string]>
/**
 * A venue; a hidden one stays for the sessions that are there and is not offered for new ones. `capacity` in persons, null if unlimited.
 * `floor` is the floor or room, `way` how to get there, `photo` an upload, seen by everybody.
 */
const VenueEntry = otherwise(
  z.strictObject({
    id: VenueId,
    name: text('name'),
    outdoor: z.boolean(),
    capacity: z.nullable(z.int().check(z.gte(1), z.lte(5_000))),
    hidden: z.boolean(),
    floor: z.optional(text('floor')),
    way: z.optional(text('way')),
    photo: z.optional(z.nullable(UploadId)),
  }),
  { floor: '', way: '', photo: null },
)
export type VenueEntry = z.infer<typeof VenueEntry>

/** How much one person may book: sessions on one day, and seats on coming sessions in all. */
const Limits = z.strictObject({ sessionsADay: z.int().check(z.gte(1), z.lte(20)), seatsAhead: z.int().check(z.gte(1), z.lte(200)) })

/** What residents may expect, in the community's own words, by where they stand; nothing leaves the words that the app has. */
const Promises = z.strictObject({
  repairAnswer: text('promise'),
  repairVisit: text('promise'),
  repairDone: text('promise'),
  station: text('promise'),
  booked: text('promise'),
})
export type Promises = z.infer<typeof Promises>

const listOf = <T extends z.core.$ZodType>(entry: T, most: number) => z.array(entry).check(z.maxLength(most))

/** What each section holds. */
export const Sections = z.strictObject({
  contacts: listOf(ContactEntry, 40),
  emergency: listOf(EmergencyEntry, 20),
  hours: listOf(Span, 3),
  venues: listOf(VenueEntry, 100),
  limits: Limits,
  promises: Promises,
})
export type Sections = z.infer<typeof Sections>

const { shape } = Sections

/** A section with what it says. */
export const Content = z.discriminatedUnion('section', [
  z.strictObject({ section: z.literal('contacts'), value: shape.contacts }),
  z.strictObject({ section: z.literal('emergency'), value: shape.emergency }),
  z.strictObject({ section: z.literal('hours'), value: shape.hours }),
  z.strictObject({ section: z.literal('venues'), value: shape.venues }),
  z.strictObject({ section: z.literal('limits'), value: shape.limits }),
  z.strictObject({ section: z.literal('promises'), value: shape.promises }),
])
export type Content = z.infer<typeof Content>

/** One section of all. The cast is safe: name and value are of the same section. */
export const contentOf = (sections: Sections, section: Section) => ({ section, value: sections[section] }) as Content

export const everySection = Section.options
