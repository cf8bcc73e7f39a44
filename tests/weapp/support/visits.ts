import path from 'node:path'
import * as z from 'zod/mini'
import { pageOf } from '../../../contract/page'
import { Session } from '../../../contract/sessions/session'
import { stack } from '../../browser/shared'
import type { PageFigures } from '../realm/figures'
import { type LaunchOptions, launch } from './launch'
import { closePhones, type Phone } from './phone'

/** The running product with its demo community, and phones to visit it with. */
export interface Visits {
  /** An activity of the test's own, open to all, some days from now. */
  takeSession(): Session
  /** A phone of somebody the community does not know yet. */
  visit(options?: LaunchOptions): Promise<Phone>
  left(session: Session): Promise<number>
  post(path: string, body: object): Promise<unknown>
}

const seatsToSpare = 10
const soonMilliseconds = 4 * 86_400_000

async function openSessions(address: string): Promise<Session[]> {
  const from = new Date(Date.now() + soonMilliseconds).toISOString().slice(0, 10)
  const answer = await fetch(`${address}/v1/qingquan/sessions?limit=50&from=${from}`)
  const { items } = z.parse(pageOf(Session), await answer.json())
  return items.filter(({ state, audience, left }) => state === 'open' && audience === 'everyone' && left >= seatsToSpare)
}

/** The running product for a file of tests; turns every phone off after each. */
export function visitProduct(): Visits {
  let sessions: Session[]
  let visitors = 0
  const file = path.basename(expect.getState().testPath ?? '', '.test.ts')
  beforeAll(async () => {
    sessions = await openSessions(stack.address)
  })
  afterEach(closePhones)
  return {
    takeSession() {
      const session = sessions.shift()
      if (!session) throw new Error('no session is open to all')
      return session
    },
    visit(options = {}) {
      visitors += 1
      return launch({ stack, person: `新来的邻居 ${file} ${visitors}`, ...options })
    },
    async left({ id }) {
      const answer = await fetch(`${stack.address}/v1/qingquan/sessions/${id}`)
      return Session.parse(await answer.json()).left
    },
    async post(path, body) {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${stack.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return answer.json()
    },
  }
}

/** A share card that leads to an activity. */
export function cardOf(session: Session): LaunchOptions {
  return { enter: { path: 'activities/detail/index', query: { session: session.id }, scene: 1007 } }
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** How a list tells one session of an activity from another: `12月22日 星期二 9:30`. */
export function whenOf({ startsAt }: Session): string {
  const [, month, day, hour, minute] = /-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(startsAt) ?? []
  const weekday = weekdays[new Date(`${startsAt.slice(0, 10)}T00:00:00Z`).getUTCDay()]
  return `${Number(month)}月${Number(day)}日 星期${weekday} ${Number(hour)}:${minute}`
}

const budget = { largestSetDataBytes: 20 * 1024, mostSetDataInASecond: 20, mostNodes: 999, deepest: 30, mostChildren: 60 }

/** What of the pages that were visited costs more than WeChat advises, or than 20 KB a setData. */
export function overBudget(figures: PageFigures[]): string[] {
  return figures.flatMap((page) =>
    Object.entries(budget).flatMap(([name, most]) => {
      const value = page[name as keyof typeof budget]
      return value > most ? [`${page.page}: ${name} is ${value}, more than ${most}`] : []
    }),
  )
}
