import type { Browser, BrowserContext } from 'playwright-core'
import type { Session } from '../../contract/sessions/session'
import { publishSession, seatsLeft } from '../support/ownSession'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import { confirmOnPhone, logIn, type Visitor, visit } from './visitor'

let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

beforeEach(async () => {
  context = await openPhone(browser)
})

afterEach(() => context?.close())

const ownSession = () => publishSession(stack.address)

async function comeBack(person: string): Promise<Visitor> {
  const { visitor } = await arrive(context, { address: stack.address, person, page: 'pages/home/index' })
  return visitor
}

/** From a tab page to the page of a session. */
async function openActivity(visitor: Visitor, { title }: Session): Promise<void> {
  await visitor.tap('活动', 'tab')
  await visitor.type('search', title)
  await visitor.tap('找')
  await visitor.tap(new RegExp(`${title}.*还剩`))
  await visitor.see('说明')
}

async function cancelBooking(visitor: Visitor): Promise<void> {
  await visitor.tap('取消报名')
  await visitor.see('真的不去了吗？')
  await visitor.tapLast('取消报名')
  await visitor.see('已经取消，名额空出来了。')
}

test('somebody new finds an activity, logs in by the QR code, books for two, sees the seats go down, and cancels again', async () => {
  const session = await ownSession()
  const { id, title, left } = session
  const visitor = await visit(context, stack.address)
  await openActivity(visitor, session)
  await visitor.see(`还剩 ${left} 个`)

  await visitor.tap(/添加一个人/)
  await visitor.type('name', '母亲')
  await visitor.tap('添加')
  await confirmOnPhone(visitor, '新来的小乌')
  await visitor.tap('给 2 个人报名')
  await visitor.see('报好了，2 个人')
  expect(await seatsLeft(stack.address, id)).toBe(left - 2)

  await visitor.tap('回首页')
  await openBookingFromMine(visitor, title)
  await cancelBooking(visitor)
  expect(await seatsLeft(stack.address, id)).toBe(left)
  expect(visitor.problems).toEqual([])
})

async function openBookingFromMine(visitor: Visitor, title: string): Promise<void> {
  await visitor.tap(/我的/, 'tab')
  await visitor.tap(/我的报名/)
  await visitor.tap(new RegExp(title))
}

test('a resident who comes back books in four taps', async () => {
  const visitor = await comeBack('其木格')
  visitor.taps.length = 0

  await visitor.tap(/还剩 \d+ 个/)
  await visitor.see('说明')
  await visitor.tap(/给.*报名/)
  await visitor.see(/报好了/)

  expect(visitor.taps.length).toBeLessThanOrEqual(4)
})

test('the inbox tells of what was booked', async () => {
  const session = await ownSession()
  const visitor = await visit(context, stack.address)
  await logIn(visitor, '看通知的人')
  await openActivity(visitor, session)

  await visitor.tap('给我报名')
  await visitor.see('报好了，1 个人')
  await visitor.tap('回首页')
  await visitor.tap(/我的/, 'tab')
  // The login on the web is the other one.
  await visitor.see('2 条未读')
  await visitor.tap(/通知/)

  await visitor.see(new RegExp(session.title))
})

test('two taps at once book once', async () => {
  const session = await ownSession()
  const visitor = await comeBack('手快的人')
  await openActivity(visitor, session)

  await visitor.tapTwice('给我报名')
  await visitor.see('报好了，1 个人')

  expect(await seatsLeft(stack.address, session.id)).toBe(session.left - 1)
  expect(visitor.problems).toEqual([])
})

test('a reply that is lost on the way books once', async () => {
  const session = await ownSession()
  const visitor = await comeBack('信号不好的人')
  await openActivity(visitor, session)
  let lost = 0
  await context.route('**/bookings', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost++
    await route.fetch()
    return route.abort('connectionreset')
  })

  await visitor.tap('给我报名')
  await visitor.see('报好了，1 个人')

  expect(lost).toBe(1)
  expect(await seatsLeft(stack.address, session.id)).toBe(session.left - 1)
})

test('without a network the page says so, keeps what was seen, and goes on when it is back', async () => {
  const session = await ownSession()
  const visitor = await comeBack('电梯里的人')
  await openActivity(visitor, session)

  await context.setOffline(true)
  await visitor.see('没有网络，看到的可能不是最新的。')
  await visitor.tap('给我报名')
  await visitor.see(/网络/)
  await visitor.see('说明')
  await context.setOffline(false)
  await visitor.gone('没有网络，看到的可能不是最新的。')
  await visitor.tap('给我报名')
  await visitor.see('报好了，1 个人')

  expect(await seatsLeft(stack.address, session.id)).toBe(session.left - 1)
})

test('a page that did not open offers to try again, and then opens', async () => {
  await context.route('**/v1/qingquan/sessions?*', (route) => route.abort())
  const visitor = await visit(context, stack.address)
  await visitor.see('再试一次')

  await context.unroute('**/v1/qingquan/sessions?*')
  await visitor.tap('再试一次')
  await visitor.see(/还剩 \d+ 个/)
})
