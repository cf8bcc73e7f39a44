import * as z from 'zod/mini'
import { CommunityId } from '../ids'
import { pickRefusals, refusals } from '../refusals'
import { publicRoute } from '../route'
import { Document, Organisation, Service, Term } from './catalogue'
import { Path } from './paths'

/** All that the station knows, in one answer: a phone keeps it, and finds things in it without a signal. */
export const Catalogue = z.object({
  services: z.array(Service),
  documents: z.array(Document),
  organisations: z.array(Organisation),
  glossary: z.array(Term),
  paths: z.array(Path),
})
export type Catalogue = z.infer<typeof Catalogue>

/** The catalogue under the name of its present state, or that nothing in it has changed. */
const CatalogueAnswer = z.union([
  z.object({ ...Catalogue.shape, version: z.string() }),
  z.object({ version: z.string(), unchanged: z.literal(true) }),
])

/** `have` is the version of the last answer: while it is the present one, the catalogue is not sent again. */
const get = publicRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/catalogue',
    summary: 'What the station helps with, and who else does',
    tags: ['catalogue'],
  })
  .input(z.strictObject({ communityId: CommunityId, have: z.optional(z.string().check(z.maxLength(64))) }))
  .output(CatalogueAnswer)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const catalogueContract = { get }
