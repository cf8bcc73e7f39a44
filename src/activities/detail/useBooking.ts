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

/** Who goes, by a name of their own, so that a booking waits for no list. */
const Goer = z.object({ id: z.string(), name: z.string() })
type Goer = z.infer<typeof Goer>

/** Who went last time is who goes this time, unless told otherwise. */
const lastParty = draftOf('party', z.array(Goer))

export const myself = 'me'
const me: Goer = { id: myself, name: '' }

interface Asked {
  sessionId: string
  party: Goer[]
}

/** A party in the making: oneself and family members by id, and sending it. */
export function useBooking(session: SessionDetail | undefined) {
  const [wanted, setWanted] = useState(() => lastParty.read() ?? [me])
  const family = useCompanions(wanted)
  const goersOf = (ids: string[]) => ids.flatMap((id) => [me, ...family].find((one) => one.id === id) ?? [])
  const party = goersOf(wanted.map(({ id }) => id)).slice(0, mostInParty)
  const sending = useMutation({
    // What is sent is handed over: a function of an earlier drawing is what runs when a page is tapped before its effects did.
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

/** The family, and who was chosen though the list does not show them: only a list that has just come says that somebody is gone. */
function useCompanions(wanted: Goer[]): Goer[] {
  const { data, isSuccess, isFetching } = useFamily()
  const family: Goer[] = data?.items ?? []
  if (isSuccess && !isFetching) return family
  return [...family, ...wanted.filter(({ id }) => id !== myself && !family.some((member) => member.id === id))]
}
