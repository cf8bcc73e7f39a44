import { useQuery } from '@tanstack/react-query'
import { type WebLogin, webLoginsContract } from '../../../contract/webLogins'
import { call } from '../../platform/api/call'
import { isRefusal } from '../../platform/failures'

const pollMilliseconds = 2_000

/** A QR code for this visit only; one from an earlier visit is never reused. */
export function useTicket() {
  return useQuery({
    queryKey: ['web-login'],
    queryFn: () => call(webLoginsContract.startWeb, {}),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
  })
}

/** Polls every two seconds until the phone has confirmed or the code has expired. */
export function useOutcome(ticket: WebLogin | undefined) {
  return useQuery({
    queryKey: ['web-login', ticket?.ticket],
    queryFn: () => call(webLoginsContract.collectWeb, { ticket: ticket?.ticket ?? '', secret: ticket?.secret ?? '' }),
    enabled: ticket !== undefined,
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.state === 'confirmed' || isRefusal(state.error, 'TICKET_EXPIRED', 'TICKET_TAKEN') ? false : pollMilliseconds,
    refetchIntervalInBackground: true,
  })
}
