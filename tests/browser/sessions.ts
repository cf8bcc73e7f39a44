import type * as z from 'zod/mini'
import { pageOf } from '../../contract/page'
import { Session, SessionDetail } from '../../contract/sessions/session'

const SessionPage = pageOf(Session)
const oneDay = 86_400_000

/** Titles of activities with a session that is open to all, has seats to spare and can still be cancelled for a day at least. */
export async function openTitles(address: string): Promise<string[]> {
  const titles = new Set<string>()
  const soon = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = new URLSearchParams({ limit: '50', ...(cursor && { cursor }) })
    const response = await fetch(`${address}/v1/qingquan/sessions?${query}`)
    const page: z.infer<typeof SessionPage> = SessionPage.parse(await response.json())
    for (const { title, state, audience, left, cancelUntil } of page.items) {
      if (Date.parse(cancelUntil) < Date.now() + oneDay) soon.add(title)
      if (state === 'open' && audience === 'everyone' && left >= 10) titles.add(title)
    }
    cursor = page.next
  }
  return [...titles].filter((title) => !soon.has(title))
}

export async function seatsLeft(address: string, sessionId: string): Promise<number> {
  const response = await fetch(`${address}/v1/qingquan/sessions/${sessionId}`)
  return SessionDetail.parse(await response.json()).left
}
