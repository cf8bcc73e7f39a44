import { CaseId } from '../../contract/ids'
import { casesById, publicCases } from '../cases/lookup'
import type { Context } from '../platform/context'
import type { Ask } from './ask'
import { Fault } from './fault'
import type { Document } from './format'
import { commaSeparated, rangeOf, statusesOf } from './range'
import { statusOf, viewRequest } from './view'

type Found = Awaited<ReturnType<typeof casesById>>[number]

const mostRequests = 1_000

/** GET requests: reports on public areas, newest first: those with the given ids, or at most 90 days and 1,000 requests. */
export async function listRequests(ask: Ask): Promise<Document> {
  const { ctx, params } = ask
  const ids = commaSeparated(params.get('service_request_id'))
  const found = ids.length > 0 ? await named(ctx, ids) : await inRange(ask)
  return { root: 'service_requests', content: await Promise.all(found.map((item) => viewRequest(ask, item))) }
}

/** GET requests/{id}. */
export async function getRequest(ask: Ask): Promise<Document> {
  const [item] = await named(ask.ctx, [ask.id])
  if (!item) throw new Fault(404, 'service_request_id was not found')
  return { root: 'service_requests', content: [await viewRequest(ask, item)] }
}

/** GET tokens/{token}: every request has its id at once, and the id serves as its token. */
export async function findToken({ ctx, id }: Ask): Promise<Document> {
  const [item] = await named(ctx, [id])
  if (!item) throw new Fault(404, 'token was not found')
  return { root: 'service_requests', content: [{ service_request_id: item.id, token: id }] }
}

async function named(ctx: Context, ids: string[]): Promise<Found[]> {
  const known = [...new Set(ids)].filter((id) => CaseId.safeParse(id).success).slice(0, mostRequests)
  return (await casesById(ctx, known)).filter((item) => item.public && item.kind === 'repair')
}

async function inRange({ ctx, params }: Ask): Promise<Found[]> {
  const { from, to, months } = rangeOf({ start: params.get('start_date'), end: params.get('end_date'), now: ctx.clock.now() })
  const statuses = statusesOf(params.get('status'))
  const codes = commaSeparated(params.get('service_code'))
  const fits = (item: Found) => {
    const at = Date.parse(item.createdAt)
    const inTime = from <= at && at <= to
    return inTime && statuses.includes(statusOf(item)) && (codes.length === 0 || codes.includes(item.category))
  }
  const found: Found[] = []
  for (const month of months) {
    for await (const page of publicCases(ctx, { kind: 'repair', month })) {
      found.push(...page.filter(fits))
      if (found.length >= mostRequests) return found.slice(0, mostRequests)
    }
  }
  return found
}
