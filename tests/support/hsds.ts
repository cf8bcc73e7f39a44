import { readFileSync } from 'node:fs'
import * as z from 'zod'

// What HSDS 3.0 says of the entities that are served (docs.openreferral.org, HSDS schema reference): each field with its type and
// format, and which are required. Strict, so that a field HSDS does not have is noticed; an unknown value is left out, never null.

const id = z.uuid()
const text = z.string().min(1)
const some = z.optional(text)
const date = z.iso.date()

const taxonomy = z.strictObject({ id, name: text, description: text, uri: z.optional(z.url()), version: some })

const term = z.strictObject({
  id,
  code: some,
  name: text,
  description: text,
  parent_id: z.optional(id),
  taxonomy: some,
  taxonomy_detail: z.optional(taxonomy),
  language: z.optional(z.string().regex(/^[a-z]{2,3}$/)),
  taxonomy_id: z.optional(id),
  term_uri: z.optional(z.url()),
})

const attribute = z.strictObject({
  id,
  link_id: id,
  taxonomy_term_id: id,
  link_type: some,
  link_entity: z.enum(['organization', 'service', 'service_at_location', 'location']),
  value: some,
  taxonomy_term: term,
})

const phone = z.strictObject({
  id,
  location_id: z.optional(id),
  service_id: z.optional(id),
  organization_id: z.optional(id),
  contact_id: z.optional(id),
  service_at_location_id: z.optional(id),
  number: text,
  extension: z.optional(z.number()),
  type: z.optional(z.enum(['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone'])),
  description: some,
})

const schedule = z.strictObject({ id, service_id: z.optional(id), location_id: z.optional(id), description: some })

const location = z.strictObject({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  url: z.optional(z.url()),
  organization_id: z.optional(id),
  name: some,
  alternate_name: some,
  description: some,
  transportation: some,
})
const wholeLocation = location.extend({ schedules: z.optional(z.array(schedule)) })

const organization = z.strictObject({ id, name: text, alternate_name: some, description: text })

const service = z.strictObject({
  id,
  organization_id: id,
  name: text,
  alternate_name: some,
  description: some,
  url: z.optional(z.url()),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  application_process: some,
  fees_description: some,
  eligibility_description: some,
  assured_date: z.optional(date),
  alert: some,
})
const listedService = service.extend({ organization })

const place = z.strictObject({ id, service_id: id, location_id: id, description: some, location })

const wholeService = listedService.extend({
  phones: z.array(phone),
  service_at_locations: z.optional(z.array(place)),
  languages: z.array(z.strictObject({ id, service_id: z.optional(id), name: some, code: some, note: some })),
  required_documents: z.optional(z.array(z.strictObject({ id, service_id: id, document: text }))),
  attributes: z.array(attribute),
})

const wholeOrganization = organization.extend({
  phones: z.array(phone),
  locations: z.optional(z.array(wholeLocation)),
  attributes: z.array(attribute),
  services: z.array(service),
})

/** Each resource as its list has it, and alone. */
export const shapes: Readonly<Record<string, { short: z.ZodType; whole: z.ZodType }>> = {
  services: { short: listedService, whole: wholeService },
  organizations: { short: organization, whole: wholeOrganization },
  service_at_locations: {
    short: place.extend({ service }),
    whole: place.extend({ location: wholeLocation, phones: z.array(phone), service: listedService }),
  },
  taxonomies: { short: taxonomy, whole: taxonomy },
  taxonomy_terms: { short: term, whole: term },
}

export const Page = z.strictObject({
  total_items: z.int(),
  total_pages: z.int(),
  page_number: z.int(),
  size: z.int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(z.object({ id })),
})

const schema = JSON.parse(readFileSync('tests/functions/hsds/hsds-3.schema.json', 'utf8'))
const schemaOf = (entity: string): z.ZodType => z.fromJSONSchema({ ...schema, $ref: `#/$defs/${entity}` })

/** What the published schema of HSDS 3 says of each resource; it takes fields it does not know, which the shapes above refuse. */
export const published: Readonly<Record<string, z.ZodType>> = {
  services: schemaOf('service'),
  organizations: schemaOf('organization'),
  service_at_locations: schemaOf('service_at_location'),
  taxonomies: schemaOf('taxonomy'),
  taxonomy_terms: schemaOf('taxonomy_term'),
}
