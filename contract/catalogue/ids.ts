import * as z from 'zod/mini'

/** A name chosen by who writes the catalogue: `residence-permit`. */
const slug = () => z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/))
export const ServiceId = slug()
export const DocumentId = slug()
export const OrganisationId = slug()
export const TermId = slug()
export const PathId = slug()
/** Of any kind of entry. */
export const EntryId = slug()
