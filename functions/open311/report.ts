import { paragraph } from '../../contract/text'
import { openCase } from '../cases/doors'
import { hashOf } from '../platform/crypto'
import { type Ask, mustWrite } from './ask'
import { Fault } from './fault'
import type { Document } from './format'
import { coordinatesOf, cut, placeOf } from './place'
import { attributeCodes, mustKnow, nameOf } from './services'

const longestDescription = 4_000
const longestText = 2_000

/**
 * POST requests: a report on a public area becomes a repair whose requester is the client. The citizen stays with the client:
 * names, phone, email and device are accepted but not stored (PIPL art. 6), and media URLs are not fetched.
 */
export async function report(ask: Ask): Promise<Document> {
  const { params, ctx } = ask
  const { client, caller } = await mustWrite(ask)
  const category = mustKnow(params.get('service_code'))
  const { danger, where } = attributesOf(params)
  const [lat, long] = [params.get('lat'), params.get('long')]
  const place = await placeOf(ctx, {
    addressId: params.get('address_id'),
    addressString: params.get('address_string'),
    lat,
    long,
    where,
    fallback: client.place,
  })
  const words = [descriptionOf(params) ?? nameOf(category), coordinatesOf({ lat, long })].filter(Boolean).join('\n')
  const text = cut(words, longestText)
  const form = { danger, category, place, text }
  const more = words.slice(text.length) || undefined
  const request = { verb: 'open311.report', input: { requestId: requestIdOf(ask), form, more } }
  const caseId = await openCase({ ...ctx, caller }, caller, { request, kind: 'repair', form, more })
  return { root: 'service_requests', content: [{ service_request_id: caseId, service_notice: noticeOf(params), account_id: null }] }
}

function attributesOf(params: URLSearchParams): { danger: string; where: string | null } {
  const sent = [...params].flatMap(([name, value]) => {
    const code = /^attribute\[([^\]]*)\]/.exec(name)?.[1]
    return code === undefined || value === '' ? [] : [[code, value] as const]
  })
  for (const [code] of sent) if (!attributeCodes.includes(code)) throw new Fault(400, 'an attribute is not one of this service')
  const { danger, where } = Object.fromEntries(sent)
  if (!danger) throw new Fault(400, 'attribute[danger] was not provided')
  return { danger, where: where ?? null }
}

function descriptionOf(params: URLSearchParams): string | null {
  const sent = params.get('description')?.trim()
  if (!sent) return null
  const description = paragraph(longestDescription).safeParse(sent)
  if (!description.success) throw new Fault(400, 'description is limited to 4,000 characters of plain text')
  return description.data
}

// GeoReport has no request id; clients that send an Idempotency-Key can repeat a report without making a second one.
const requestIdOf = ({ idempotencyKey, ctx }: Ask) => (idempotencyKey ? `open311:${hashOf(idempotencyKey)}` : ctx.ids.secret())

function noticeOf(params: URLSearchParams): string {
  const taken = '已受理登记，社区会在工作时间内尽快答复。'
  return params.get('media_url') ? `${taken}照片链接不收，现场照片由维修人员拍。` : taken
}
