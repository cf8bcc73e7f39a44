import * as z from 'zod/mini'
import { CommunityId, HouseholdId, PersonId, RequestId } from './ids'
import { personRefusals } from './personRefusals'
import { pickRefusals } from './refusals'
import { loggedInRoute } from './route'
import { onOneLine, PersonName } from './text'

/** The roles that somebody is given, each with a post. */
export const GivenRole = z.enum([
  'migrant',
  'volunteer',
  'gridWorker',
  'serviceWorker',
  'stationWorker',
  'mediator',
  'lawyer',
  'partner',
  'manager',
  'operator',
])
export type GivenRole = z.infer<typeof GivenRole>

/** Everybody logged in is a visitor, and with a home a resident; the other roles come with a post. */
export const Role = z.enum(['visitor', 'resident', ...GivenRole.options])
export type Role = z.infer<typeof Role>

export const Language = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof Language>

/** 标准, 大, 特大. */
export const TextSize = z.enum(['standard', 'large', 'largest'])
export type TextSize = z.infer<typeof TextSize>

/** A household and its address, `兴隆小区3号楼2单元401`. */
export const Address = z.object({ householdId: HouseholdId, address: z.string() })
export type Address = z.infer<typeof Address>

/** `claimed` by whoever chose it, until a grid worker or a code handed over at the door confirms it. */
export const HomeState = z.enum(['claimed', 'confirmed'])
export type HomeState = z.infer<typeof HomeState>

export const Home = z.extend(Address, { state: HomeState })
export type Home = z.infer<typeof Home>

/** A person as they see themselves. The phone is masked (`199****0001`): it is stored encrypted and never shown again in full. */
export const Person = z.object({
  id: PersonId,
  communityId: CommunityId,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  home: z.nullable(Home),
  language: Language,
  textSize: TextSize,
  roles: z.array(Role),
  version: z.number(),
})
export type Person = z.infer<typeof Person>

const longestPasted = 60
const pastedMobile = /^(?:(?:\+|00)?86[-\s]*)?(1[3-9]\d(?:[-\s]?\d){8})$/
// Area codes: Beijing 010, the other large cities 02x, all others four digits.
const pastedLandline = /^\(?(010|02\d|0[3-9]\d\d)\)?[-\s]*(\d{7,8})(?:[-\s#]*(?:转|ext\.?)?[-\s#]*(\d{1,6}))?$/i

/** A number as it is pasted, with blanks, brackets, a country code or wide digits, as the digits it means. */
function tidyPhone(pasted: string): string {
  if (pasted.length > longestPasted) return pasted
  const text = onOneLine(pasted)
    .normalize('NFKC')
    .trim()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
  const mobile = pastedMobile.exec(text)?.[1]
  if (mobile) return mobile.replaceAll(/\D/g, '')
  const [, area, number, extension] = pastedLandline.exec(text) ?? []
  return area ? [area, number, ...(extension ? [extension] : [])].join('-') : pasted
}

/** Mainland mobile numbers, or a landline with its area code (`0471-6912345`, `0471-6912345-801` with an extension). */
export const Phone = z
  .string()
  .check(z.maxLength(longestPasted), z.overwrite(tidyPhone), z.regex(/^(1[3-9]\d{9}|0\d{2,3}-\d{7,8}(-\d{1,6})?)$/))

const get = loggedInRoute.route({ method: 'GET', path: '/v1/me', summary: 'My profile', tags: ['people'] }).output(Person)

/**
 * Fields left out stay, `null` clears one; `version` is the version last read. A new home is only claimed. At most 5 changes of
 * home a week.
 */
const update = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/me', summary: 'Correct my profile', tags: ['people'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      version: z.optional(z.number().check(z.int())),
      name: z.optional(z.nullable(PersonName)),
      phone: z.optional(z.nullable(Phone)),
      householdId: z.optional(z.nullable(HouseholdId)),
      language: z.optional(Language),
      textSize: z.optional(TextSize),
    }),
  )
  .output(Person)
  .errors(pickRefusals(personRefusals, 'HOME_UNKNOWN', 'PERSON_CHANGED'))

/** Deletes the caller: cancels their bookings, removes name, phone, home, family and inbox, and ends every login. */
const remove = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/me/remove', summary: 'Delete my account', tags: ['people'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId }))
  .output(z.object({ removed: z.literal(true) }))

export const peopleContract = { get, update, remove }
