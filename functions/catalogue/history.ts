import * as z from 'zod/mini'
import { Service } from '../../contract/catalogue/catalogue'
import { ServiceVersion } from '../../contract/catalogue/draft'
import { Instant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A change of a published service as stored: the service before and after it, and who is behind it. */
const StoredVersion = z.object({
  id: z.string(),
  what: ServiceVersion.shape.what,
  at: Instant,
  writers: z.array(z.string()),
  reader: z.nullable(z.string()),
  before: z.nullable(Service),
  after: Service,
})
export type StoredVersion = z.infer<typeof StoredVersion>

/** What happened to a service, its events among it. */
export const historyOf = (serviceId: string) => `catalogue-service#${serviceId}`
const versions = 'version#'
const keyOf = (serviceId: string, id: string) => ({ partition: historyOf(serviceId), sort: `${versions}${id}` })

/** Keeps a change for ever: what a service said, and since when. */
export const putVersion = (version: StoredVersion): Write => ({
  key: keyOf(version.after.id, version.id),
  put: version,
  when: 'absent',
  named: 'version',
})

/** A page of a service's changes, newest first, after the one named `after`. */
export async function findVersions(ctx: Context, serviceId: string, page: { limit: number; after?: string }) {
  const partition = historyOf(serviceId)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: keyOf(serviceId, page.after).sort } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: versions, descending: true, limit: page.limit, after })
  return { found: readable(StoredVersion, items), last: last && String(last.sk).slice(versions.length) }
}
