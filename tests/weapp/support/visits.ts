import path from 'node:path'
import type { Session } from '../../../contract/sessions/session'
import { dayOf } from '../../../contract/time'
import { stack } from '../../browser/shared'
import { publishSession, seatsLeft } from '../../support/ownSession'
import type { PageFigures } from '../realm/figures'
import { type LaunchOptions, launch } from './launch'
import { closePhones, type Phone } from './phone'

/** The running product with its demo community, and phones to visit it with. */
export interface Visits {
  /** An activity of the test's own, open to all, some days from now. */
  ownSession(): Promise<Session>
  /** A phone of somebody the community does not know yet. */
  visit(options?: LaunchOptions): Promise<Phone>
  left(session: Session): Promise<number>
  post(path: string, body: object): Promise<unknown>
}

/** The running product for a file of tests; turns every phone off after each. */
export function visitProduct(): Visits {
  let visitors = 0
  const file = path.basename(expect.getState().testPath ?? '', '.test.ts')
  afterEach(closePhones)
  return {
    ownSession: () => publishSession(stack.address),
    visit(options = {}) {
      visitors += 1
      return launch({ stack, person: `新来的邻居 ${file} ${visitors}`, ...options })
    },
    left: ({ id }) => seatsLeft(stack.address, id),
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

/** The 15th of next month as a calendar says it: `12月15日 星期二`, with the year if that is another one. */
export function midNextMonth(): string {
  const [year = 0, month = 1] = dayOf(Date.now()).split('-').map(Number)
  const then = new Date(Date.UTC(year, month, 15))
  const inYear = then.getUTCFullYear() === year ? '' : `${then.getUTCFullYear()}年`
  return `${inYear}${then.getUTCMonth() + 1}月15日 星期${weekdays[then.getUTCDay()]}`
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
