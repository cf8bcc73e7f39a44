import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as z from 'zod/mini'
import { mostInParty } from '../../../contract/bookings'
import type { FamilyMember } from '../../../contract/people'
import type { SessionDetail } from '../../../contract/sessions/session'
import { book, seatsChanged } from '../../bookings/lookup'
import { useFamily } from '../../me/lookup'
import { addresses } from '../../platform/addresses'
import { draftOf } from '../../platform/drafts'
import { isRefusal } from '../../platform/failures'
import { ensureLogin } from '../../platform/login'

/** A person in the party. The name is stored too, so that booking need not wait for the family list. */
const Goer = z.object({ id: z.string(), name: z.string() })
type Goer = z.infer<typeof Goer>

/** The last party is the default for the next booking. */
const lastParty = draftOf('party', z.array(Goer))

export const myself = 'me'
const me: Goer = { id: myself, name: '' }

interface Asked {
  sessionId: string
  party: Goer[]
}

/** The party being put together, as ids of the booker and family members, and the call that books it. */
export function useBooking(session: SessionDetail | undefined) {
  const [wanted, setWanted] = useState(() => lastParty.read() ?? [me])
  const family = useCompanions(wanted)
  const goersOf = (ids: string[]) => ids.flatMap((id) => [me, ...family].find((one) => one.id === id) ?? [])
  const party = goersOf(wanted.map(({ id }) => id)).slice(0, mostInParty)
  const sending = useMutation({
    // The input is passed in: a tap can come before the effects of the latest render, and then runs a closure from an earlier one.
    mutationFn: async ({ sessionId, party }: Asked) => {
      const { person } = await ensureLogin()
      return book({ sessionId, party: party.map(({ id, name }) => (id === myself ? { personId: person.id } : { name })) })
    },
    onSuccess: (booking) => Taro.redirectTo({ url: addresses.booked(booking.id) }),
    onError: (error) => {
      if (isRefusal(error, 'ALREADY_BOOKED', 'SESSION_FULL', 'SESSION_CLOSED', 'SESSION_CANCELLED', 'SESSION_STARTED')) void seatsChanged()
    },
  })
  function chooseParty(next: Goer[]) {
    lastParty.keep(next)
    setWanted(next)
    sending.reset()
  }
  return {
    family,
    values: party.map(({ id }) => id),
    busy: sending.isPending,
    error: sending.error,
    choose: (ids: string[]) => chooseParty(goersOf(ids)),
    add: ({ id, name }: FamilyMember) => chooseParty([...party, { id, name }]),
    send: () => session !== undefined && sending.mutate({ sessionId: session.id, party }),
  }
}

export type PartyInMaking = ReturnType<typeof useBooking>

/** The family, plus chosen people missing from the list: only a freshly loaded list proves that somebody has been removed. */
function useCompanions(wanted: Goer[]): Goer[] {
  const { data, isSuccess, isFetching } = useFamily()
  const family: Goer[] = data?.items ?? []
  if (isSuccess && !isFetching) return family
  return [...family, ...wanted.filter(({ id }) => id !== myself && !family.some((member) => member.id === id))]
}
