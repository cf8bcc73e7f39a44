import { noticesContract } from '../../contract/notices'
import { type Home, peopleContract } from '../../contract/people'
import { addresses } from '../platform/addresses'
import { useAnswer, usePages } from '../platform/api/queries'
import { detourTo } from '../platform/detour'
import { HomeDeclined } from '../platform/failures'
import { ensureLogin, keepPerson } from '../platform/login'
import { unread } from '../platform/unread'

/** The person who is logged in, as the API knows them now. */
export const useMe = () => useAnswer({ route: peopleContract.get, input: {}, heard: keepPerson })

const homeChoice = detourTo<Home>(
  () => addresses.homeChoice,
  () => new HomeDeclined(),
)

/** Leads to the choice of a home and waits for it. */
export const chooseHome = homeChoice.take

/** Called by that page as it is left: with the home that was stored, or without. */
export const endHomeChoice = homeChoice.end

/** The home on record; whoever has none chooses it first. */
export async function ensureHome(): Promise<Home> {
  const { person } = await ensureLogin()
  return person.home ?? chooseHome()
}

/** Notices are created shortly after the event they report, so every visit fetches them again. */
export const useInbox = () =>
  usePages({ route: noticesContract.list, input: { limit: 20 }, staleTime: 0, heard: (page) => unread.set(page.unread) })
