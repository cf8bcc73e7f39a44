import { cardOf, overBudget, visitProduct, whenOf } from './support/visits'

const { ownSession, visit, left } = visitProduct()

test.each(['android', 'ios'] as const)('somebody new books for two, sees the seats go down, and cancels again (%s)', async (system) => {
  const session = await ownSession()
  const before = await left(session)
  const phone = await visit({ settings: { system } })

  await phone.sees('近期活动')
  await phone.taps('活动')
  await phone.types('找活动', session.title)
  await phone.taps('找')
  await phone.taps(session.title, { within: whenOf(session) })
  await phone.isOn('activities/detail/index')
  await phone.sees(`还剩 ${before} 个`)
  expect(phone.requests.filter(({ path }) => path.startsWith('/v1/login'))).toEqual([])

  await phone.taps('＋ 添加一个人')
  await phone.types('姓名', '母亲')
  await phone.taps('添加')
  await phone.taps('给 2 个人报名')
  await phone.sees('报好了，2 个人')
  expect(await left(session)).toBe(before - 2)

  await phone.taps('回首页')
  await phone.taps('活动')
  await phone.taps(session.title, { within: whenOf(session) })
  await phone.sees('您已经报名了')
  await phone.sees(`还剩 ${before - 2} 个`)
  await phone.goesBack()
  await phone.taps('我的')
  await phone.taps('我的报名')
  await phone.taps(session.title)
  await phone.taps('取消报名')
  await phone.sees('真的不去了吗？')
  await phone.taps('取消报名', { within: '还是去' })
  await phone.sees('已经取消')
  expect(await left(session)).toBe(before)

  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})

test('booking and activity lead to each other twenty times, and back leads home', async () => {
  const session = await ownSession()
  const phone = await visit()
  await phone.sees('近期活动')
  await phone.taps('活动')
  await phone.types('找活动', session.title)
  await phone.taps('找')
  await phone.taps(session.title, { within: whenOf(session) })
  await phone.taps('给我报名')
  await phone.taps('看我的报名')

  for (let time = 0; time < 10; time += 1) {
    await phone.taps('活动介绍')
    await phone.isOn('activities/detail/index')
    await phone.taps('您已经报名了')
    await phone.isOn('bookings/detail/index')
  }
  while ((await phone.look()).pages.length > 1) await phone.goesBack()

  await phone.isOn('pages/activities/index')
  expect(phone.problems).toEqual([])
})

describe('one booking, however it goes:', () => {
  const book = 'POST /v1/\\w+/sessions/\\w+/bookings'

  test('two taps at once', async () => {
    const session = await ownSession()
    const before = await left(session)
    const phone = await visit(cardOf(session))

    await phone.taps('给我报名', { times: 2 })
    await phone.sees('报好了，1 个人')

    expect(await left(session)).toBe(before - 1)
    expect((await phone.look()).pages).toHaveLength(1)
    expect(phone.problems).toEqual([])
  })

  test('the reply is lost on the way', async () => {
    const session = await ownSession()
    const before = await left(session)
    const phone = await visit(cardOf(session))

    await phone.losesReplyOf(book)
    await phone.taps('给我报名')
    await phone.sees('报好了，1 个人')

    expect(phone.requests.filter(({ path }) => path.endsWith('/bookings')).length).toBeGreaterThan(1)
    expect(await left(session)).toBe(before - 1)
    expect(phone.problems).toEqual([])
  })

  test('the reply to the login is lost on the way', async () => {
    const session = await ownSession()
    const phone = await visit(cardOf(session))

    await phone.losesReplyOf('POST /v1/login')
    await phone.taps('给我报名')
    await phone.sees('报好了，1 个人')

    expect(phone.requests.filter(({ path }) => path === '/v1/login').length).toBeGreaterThan(1)
    expect(phone.problems).toEqual([])
  })

  test('the app is left while the reply is on its way', async () => {
    const session = await ownSession()
    const before = await left(session)
    const phone = await visit(cardOf(session))

    await phone.holdsReplyOf(book)
    await phone.taps('给我报名')
    await phone.hasSent(book)
    await phone.leaves()
    await phone.comesBack()
    await phone.sees('报好了，1 个人')

    expect(await left(session)).toBe(before - 1)
    expect(phone.problems).toEqual([])
  })

  test('the app is killed before the reply and opened again', async () => {
    const session = await ownSession()
    const before = await left(session)
    const phone = await visit({ enter: { path: 'pages/me/index' } })

    await phone.taps('登录')
    await phone.sees('我的报名')
    await phone.opens(cardOf(session).enter)
    await phone.isQuiet()
    await phone.holdsReplyOf(book)
    await phone.taps('给我报名')
    await phone.hasSent(book)
    await phone.isKilled()
    await phone.opens(cardOf(session).enter)
    await phone.taps('给我报名')
    await phone.sees('报好了，1 个人')

    expect(await left(session)).toBe(before - 1)
    expect(phone.problems).toEqual([])
  })
})
