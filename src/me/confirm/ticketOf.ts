import { decoded } from '../../platform/decoded'

/** The ticket from a scanned code: either in `ticket`, or inside `q`, where WeChat puts the whole scanned link. */
export function ticketOf(params: Record<string, string | undefined>): string | undefined {
  const link = decoded(params.q ?? '')
  const ticket = params.ticket ?? /[?&]ticket=([^&#]+)/.exec(link)?.[1]
  return ticket !== undefined && /^tkt_[0-9A-HJKMNP-TV-Z]{26}$/.test(ticket) ? ticket : undefined
}
