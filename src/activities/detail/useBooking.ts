import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as z from 'zod/mini'
import { mostInParty, type PartyMember } from '../../../contract/bookings'
import type { FamilyMember } from '../../../contract/people'
import type { SessionDetail } from '../../../contract/sessions/session'
import { book, seatsChanged } from '../../bookings/lookup'
import { useFamily } from '../../me/lookup'
import { addresses } from '../../platform/addresses'
import { draftOf } from '../../platform/drafts'
import { isRefusal } from '../../platform/failures'
import { ensureLogin } from '../../platform/login'

/** Who went last time is who goes this time, unless told otherwise. */
const lastParty = draftOf('party', z.array(z.string()))

export const myself = 'me'

/** A party in the making: oneself and family members by id, and sending it. */
export function useBooking(session: SessionDetail | undefined) {
  const family = useFamily().data?.items ?? []
  const [wanted, setWanted] = useState(() => lastParty.read() ?? [myself])
  const values = wanted.filter((value) => value === myself || family.some(({ id }) => id === value)).slice(0, mostInParty)
  const sending = useMutation({
    mutationFn: async (sessionId: string) => {
      const { person } = await ensureLogin()
      return book({ sessionId, party: values.map((value) => memberOf({ value, me: person.id, family })) })
    },
    onSuccess: (booking) => Taro.redirectTo({ url: addresses.booked(booking.id) }),
    onError: (error) => {
      if (isRefusal(error, 'ALREADY_BOOKED', 'SESSION_FULL', 'SESSION_CLOSED', 'SESSION_CANCELLED', 'SESSION_STARTED')) void seatsChanged()
    },
  })
  return {
    family,
    values,
    busy: sending.isPending,
    error: sending.error,
    choose(next: string[]) {
      lastParty.keep(next)
      setWanted(next)
      sending.reset()
    },
    send: () => session !== undefined && sending.mutate(session.id),
  }
}

export type PartyInMaking = ReturnType<typeof useBooking>

function memberOf({ value, me, family }: { value: string; me: string; family: FamilyMember[] }): PartyMember {
  const member = family.find(({ id }) => id === value)
  return member === undefined ? { personId: me } : { name: member.name }
}
