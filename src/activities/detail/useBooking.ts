import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { mostInParty } from '../../../contract/bookings'
import type { FamilyMember } from '../../../contract/family'
import type { SessionDetail } from '../../../contract/sessions/session'
import { book, seatsChanged } from '../../bookings/lookup'
import { useFamily } from '../../me/family/lookup'
import { addresses } from '../../platform/addresses'
import { draftOf } from '../../platform/drafts'
import { isRefusal } from '../../platform/failures'
import { goInstead } from '../../platform/go'
import { ensureLogin } from '../../platform/login'

/** A person in the party. The name is stored too, so that booking need not wait for the family list. */
const Goer = z.object({ id: z.string(), name: z.string() })
type Goer = z.infer<typeof Goer>

/** The last party is the default for the next booking. */
const lastParty = draftOf('party', z.array(Goer).check(z.maxLength(mostInParty)))

export const myself = 'me'
const me: Goer = { id: myself, name: '' }

interface Asked {
  sessionId: string
  party: Goer[]
}

/** The party being put together, as ids of the booker and family members, and the call that books it. */
export function useBooking(session: SessionDetail | undefined) {
  const remembered = useRemembered()
  const [chosen, setChosen] = useState<Goer[]>()
  const { data } = useFamily()
  // By the name that stands on the screen: it may have been corrected since.
  const party = (chosen ?? remembered).map((goer) => data?.items.find(({ id }) => id === goer.id) ?? goer)
  // Whoever was chosen stays to be seen and sent, whatever the family list says by now.
  const family = withoutDoubles([...(data?.items ?? []), ...party.filter(({ id }) => id !== myself)])
  const sending = useMutation({
    // The input is passed in: a tap can come before the effects of the latest render, and then runs a closure from an earlier one.
    mutationFn: async ({ sessionId, party }: Asked) => {
      const { person } = await ensureLogin()
      return book({ sessionId, party: party.map(({ id, name }) => (id === myself ? { personId: person.id } : { name })) })
    },
    onSuccess: (booking) => void goInstead(addresses.booked(booking.id)),
    onError: (error) => {
      if (isRefusal(error, 'ALREADY_BOOKED', 'SESSION_FULL', 'SESSION_CLOSED', 'SESSION_CANCELLED', 'SESSION_STARTED')) void seatsChanged()
    },
  })
  const latest = useRef(party)
  latest.current = party
  function chooseParty(next: Goer[]) {
    latest.current = next
    lastParty.keep(next)
    setChosen(next)
    sending.reset()
  }
  return {
    family,
    values: party.map(({ id }) => id),
    busy: sending.isPending,
    error: sending.error,
    choose: (ids: string[]) => chooseParty(ids.flatMap((id) => [me, ...family].find((one) => one.id === id) ?? [])),
    add: ({ id, name }: FamilyMember) => chooseParty([...latest.current, { id, name }]),
    send: () => session !== undefined && sending.mutate({ sessionId: session.id, party }),
  }
}

export type PartyInMaking = ReturnType<typeof useBooking>

const withoutDoubles = (goers: Goer[]) => goers.filter(({ id }, at) => goers.findIndex((one) => one.id === id) === at)

/** Who went last time, until somebody chooses: a freshly loaded family list proves that one of them has been removed. */
function useRemembered(): Goer[] {
  const { data, isSuccess, isFetching } = useFamily()
  const [before] = useState(() => lastParty.read() ?? [me])
  if (!isSuccess || isFetching) return before
  return before.filter(({ id }) => id === myself || data.items.some((member) => member.id === id))
}
