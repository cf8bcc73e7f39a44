import { until } from '../support/until'
import { readBuild } from './build/build'
import { allPages, readManifest } from './build/manifest'
import type { Phone } from './support/phone'
import { productBuild } from './support/product'
import { cardOf, overBudget, visitProduct } from './support/visits'

const { ownSession, visit, post } = visitProduct()

test('every page opens by itself, even without what it is about, on a phone with large letters', async () => {
  const pages = allPages(readManifest(readBuild(productBuild())))
  const phone = await visit({ settings: { fontSizeScaleFactor: 1.75, theme: 'dark' } })

  for (const page of pages) {
    await phone.opens({ path: page })
    await phone.isOn(page)
    await phone.isQuiet()
    expect((await phone.look()).text.length).toBeGreaterThan(4)
  }

  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})

test('every page that asks for a login lets in whoever taps, and stays where it was', async () => {
  const pages = allPages(readManifest(readBuild(productBuild())))
  const asksNow = async (phone: Phone) => (await phone.look()).text.split('\n').includes('登录')
  const asking: string[] = []

  const stranger = await visit()
  for (const page of pages) {
    await stranger.opens({ path: page })
    await stranger.isOn(page)
    await stranger.isQuiet()
    if (await asksNow(stranger)) asking.push(page)
  }
  for (const page of asking) {
    const phone = await visit({ enter: { path: page } })
    await phone.taps('登录')
    await until(`${page} to stop asking`, async () => !(await asksNow(phone)))
    await phone.isQuiet()
    expect((await phone.look()).pages).toEqual([page])
    expect(phone.problems).toEqual([])
    await phone.close()
  }

  expect(asking).toEqual(expect.arrayContaining(['pages/me/index', 'bookings/booked/index', 'repairs/detail/index', 'me/home/index']))
})

test('a page of the web is let in from the phone that scanned its code and chose its number', async () => {
  const page = (await post('/v1/login/web', { communityId: 'qingquan' })) as Record<string, string>
  const { ticket, secret, address, number } = page
  const phone = await visit({ enter: { path: 'me/confirm/index', query: { q: encodeURIComponent(address ?? '') }, scene: 1011 } })

  await phone.sees('网络地址')
  await phone.taps(String(number), { within: '网页上是哪个数字？' })
  await phone.taps('确认登录', { times: 2 })
  await phone.sees('已经登录')

  const outcome = await post(`/v1/login/web/${ticket}/outcome`, { communityId: 'qingquan', secret })
  expect(outcome).toMatchObject({ state: 'confirmed', login: { person: { communityId: 'qingquan' } } })
  expect(phone.problems).toEqual([])
})

test('a card leads to the very activity, and the activity gives such a card', async () => {
  const session = await ownSession()
  const phone = await visit(cardOf(session))

  await phone.sees('给我报名')
  await phone.sees(session.title)

  expect(await phone.shares()).toEqual({ title: session.title, path: `/activities/detail/index?session=${session.id}` })
  expect(phone.problems).toEqual([])
})

test('English is fetched when it is chosen, and spoken from the first page on when the app is opened again', async () => {
  const phone = await visit({ enter: { path: 'pages/me/index' } })

  await phone.taps('English')
  await phone.sees('Log in')
  await phone.isKilled()
  await phone.opens({ path: 'pages/services/index' })
  await phone.sees('Done here in a few taps')

  expect((await phone.look()).text).not.toContain('点一下就能办')
  expect(phone.problems).toEqual([])
})

test('what was typed stays when there is no network, and is stored when there is', async () => {
  const phone = await visit({ enter: { path: 'pages/me/index' } })

  await phone.taps('登录')
  await phone.taps('我的资料')
  await phone.types('姓名', '乌兰图雅')
  await phone.types('电话', '19900007788')
  await phone.hasNetwork(false)
  await phone.taps('存好')
  await phone.sees('没有连上网络')
  expect((await phone.look()).text).toContain('乌兰图雅')
  await phone.hasNetwork(true)
  await phone.isQuiet()
  await phone.taps('存好')
  await phone.sees('199****7788')

  expect(phone.problems).toEqual([])
})

test('without a network each tab says so, and comes back with it', async () => {
  const phone = await visit({ settings: { online: false } })

  for (const tab of ['活动', '办事', '首页']) {
    await phone.taps(tab)
    await phone.sees('网络')
  }
  await phone.hasNetwork(true)
  await phone.sees('还剩')

  expect(phone.problems).toEqual([])
})

test('in another language every tab has its title in it, and its own', async () => {
  const phone = await visit()
  const title = async () => (await phone.look()).title

  for (const tab of ['我的', '活动', '我的', 'English']) await phone.taps(tab)
  await phone.sees('Text size')
  await phone.isQuiet()
  expect(await title()).toBe('Me')
  await phone.taps('Events')
  await phone.isOn('pages/activities/index')
  await phone.isQuiet()

  expect(await title()).toBe('Activities')
  expect(phone.problems).toEqual([])
})

test('one tap calls whom to ask', async () => {
  const phone = await visit()

  await phone.taps('办事')
  await phone.taps('服务中心前台')

  expect(phone.calls).toEqual([expect.stringMatching(/^\d/)])
  expect(phone.problems).toEqual([])
})

test.each(['首页', '活动', '我的'])('%s can be pulled down for what is new', async (tab) => {
  const phone = await visit()

  await phone.sees('近期活动')
  if (tab !== '首页') await phone.taps(tab)
  await phone.isQuiet()
  await phone.pullsDown()
  await phone.isQuiet()
  await phone.reachesTheEnd()

  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})
