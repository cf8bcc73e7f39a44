import { repair } from '../../contract/cases/kinds/repair'
import { toInstant } from '../../contract/time'
import { type casesById, finishedBy, sayInChinese } from '../cases/lookup'
import { communityOf } from '../communities/lookup'
import { teamName } from '../teams/lookup'
import type { Ask } from './ask'
import type { Fields } from './format'
import { addressIdOf } from './place'
import type { Status } from './range'
import { nameOf } from './services'

type Found = Awaited<ReturnType<typeof casesById>>[number]

const states: Readonly<Record<string, { open: boolean }>> = repair.states

export const statusOf = ({ state }: Pick<Found, 'state'>): Status => (states[state]?.open ? 'open' : 'closed')

/**
 * A request as the public sees it: what, where, how far it has come and who handles it. Free text and the exact location go
 * only to the client that sent them.
 */
export async function viewRequest({ ctx, client }: Ask, item: Found): Promise<Fields> {
  const own = client !== null && item.requesterId === client.personId
  const settings = await communityOf(ctx)
  const status = statusOf(item)
  const expected = status === 'open' ? await finishedBy(ctx, item) : null
  return {
    service_request_id: item.id,
    status,
    status_notes: `${sayInChinese('repair', 'states', item.state)}（${item.number}）`,
    service_name: nameOf(item.category),
    service_code: item.category,
    description: own ? (item.form.text ?? null) : null,
    agency_responsible: teamName(settings, item.team),
    service_notice: null,
    requested_datetime: at(item.createdAt),
    updated_datetime: at(item.closedAt ?? item.updatedAt),
    expected_datetime: expected === null ? null : toInstant(expected),
    address: `${own ? item.placeWords : item.nearWords}，${settings.name}，${settings.city}`,
    address_id: addressIdOf(item.place),
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  }
}

const at = (iso: string) => toInstant(Date.parse(iso))
