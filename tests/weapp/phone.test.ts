import { manifest, page, program, removePrograms } from './fixtures/program'
import { apiNames } from './support/api-names'
import { type LaunchOptions, launch } from './support/launch'
import { closePhones } from './support/phone'

afterEach(closePhones)
afterAll(removePrograms)

const wxml = '<view id="here" data-day="22">{{told}}</view><view bindtap="go">走</view><view bindtap="other">别的</view>'

/** A phone whose page does `go` at a tap, and what `more` says besides. */
const visit = (go: string, more = '', config: object = {}, options: LaunchOptions = {}) => {
  const definition = `{ data: { told: '' }, tell(told) { this.setData({ told }) }, go() { ${go} }, other() {}, ${more} }`
  const files = { 'app.json': { ...manifest, pages: ['a', 'b'] }, ...page('a'), ...page('b'), ...page('a', definition, wxml, config) }
  return launch({ folder: program(files), patienceMilliseconds: 1_000, ...options })
}

test('the app is killed in the middle and opened again: what was stored is there, nothing else', async () => {
  const phone = await visit(
    `this.count = (this.count || 0) + 1; wx.setStorageSync('count', this.count); this.tell(this.count + '次'); setInterval(() => {}, 1)`,
    `onLoad() { this.tell('存了' + (wx.getStorageSync('count') || 0) + '次') }`,
  )

  await phone.taps('走')
  await phone.sees('1次')
  await phone.isKilled()
  await phone.opens()

  await phone.sees('存了1次')
  expect(phone.problems).toEqual([])
})

test('storage keeps copies, and refuses what is too much', async () => {
  const phone = await visit(`
    const one = { a: 1 }
    wx.setStorageSync('one', one)
    one.a = 2
    let why = ''
    try { wx.setStorageSync('big', 'x'.repeat(1024 * 1024)) } catch (error) { why = error.message }
    this.tell(JSON.stringify([wx.getStorageSync('one'), wx.getStorageSync('none'), why, wx.getStorageInfoSync().keys]))`)

  await phone.taps('走')

  await phone.sees('[{"a":1},"","exceed storage max size",["one"]]')
  expect(phone.problems).toEqual(['storage of 1048578 bytes under big is too much'])
})

test('a card or a code opens the app where it leads, with its query and its scene', async () => {
  const phone = await visit(
    '',
    `onLoad(query) { this.tell(query.ticket + ' ' + wx.getEnterOptionsSync().scene + ' ' + wx.getLaunchOptionsSync().scene) }`,
  )

  await phone.sees('undefined 1001 1001')
  await phone.opens({ path: 'a', query: { ticket: 'tkt_1' }, scene: 1011 })

  await phone.sees('tkt_1 1011 1001')
})

test('a page that can be shared says with what card', async () => {
  const phone = await visit('', `onShareAppMessage({ from }) { return { title: '来' + from, path: '/b?id=1' } }`)

  expect(await phone.shares()).toEqual({ title: '来menu', path: '/b?id=1' })
})

test.each([
  ['requestSubscribeMessage', '{ tmplIds: ["t"] }'],
  ['addPhoneCalendar', '{ title: "t", startTime: 1 }'],
])('wx.%s wants a tap', async (name, options) => {
  const phone = await visit(`
    const call = () => wx.${name}(${options})
    call().then(call).then(() => setTimeout(() => call().catch(({ errMsg }) => this.tell(errMsg)), 20))`)

  await phone.taps('走')
  await phone.sees(`${name}:fail can only be invoked by user TAP gesture.`)

  expect(phone.problems).toEqual([`wx.${name} outside a tap`])
})

test('a question of WeChat stands in the way until it is answered', async () => {
  const phone = await visit(
    `wx.showModal({ title: '取消报名？', cancelText: '不', confirmText: '是' }).then(({ confirm }) => this.tell('答' + confirm))`,
  )

  await phone.taps('走')
  await phone.sees('取消报名？')
  await expect(phone.taps('别的')).rejects.toThrow('a question of WeChat is in the way of "别的"')
  await phone.taps('是')

  await phone.sees('答true')
  await phone.doesNotSee('取消报名？')
})

test('a call is noted, and so is an entry in the calendar', async () => {
  const phone = await visit(
    `wx.makePhoneCall({ phoneNumber: '12345' }); wx.addPhoneCalendar({ title: '包饺子', startTime: 1, endTime: '2' })`,
  )

  await phone.taps('走')

  expect(phone.calls).toEqual(['12345'])
  expect(phone.calendar).toEqual([{ title: '包饺子', startTime: 1, endTime: '2' }])
})

test('pulling down and reaching the end come to the page', async () => {
  const more = `onPullDownRefresh() { this.tell('新'); wx.stopPullDownRefresh() }, onReachBottom() { this.tell('底') }`
  const phone = await visit('', more, { enablePullDownRefresh: true })

  await phone.pullsDown()
  await phone.sees('新')
  await phone.reachesTheEnd()
  await phone.sees('底')
})

test('a page that says not that it can be pulled down can not', async () => {
  const phone = await visit('', 'onPullDownRefresh() {}')

  await expect(phone.pullsDown()).rejects.toThrow('enablePullDownRefresh is not set')
})

test('the phone is what the test says it is', async () => {
  const told = `onLoad() { this.tell([wx.getAppBaseInfo().fontSizeScaleFactor, wx.getDeviceInfo().platform, wx.getSystemInfoSync().platform].join()) }`
  const phone = await visit('', told, {}, { settings: { system: 'ios', fontSizeScaleFactor: 1.4 } })

  await phone.sees('1.4,ios,ios')
})

test('the network comes and goes', async () => {
  const told = `onLoad() { const tell = ({ networkType }) => this.tell('net ' + networkType); wx.onNetworkStatusChange(tell); wx.getNetworkType().then(tell) }`
  const phone = await visit('', told)

  await phone.sees('net wifi')
  await phone.hasNetwork(false)
  await phone.sees('net none')
  await phone.hasNetwork(true)
  await phone.sees('net wifi')
})

test('what is on a page can be asked for, as far as a phone without a screen knows it', async () => {
  const phone = await visit(
    `wx.createSelectorQuery().select('#here').fields({ id: true, dataset: true }, ({ id, dataset }) => wx.nextTick(() => this.tell(id + dataset.day))).exec()`,
    '',
    {},
  )

  await phone.taps('走')

  await phone.sees('here22')
})

test('every function this phone has of wx is one of WeChat', async () => {
  const names = JSON.stringify(apiNames())
  const phone = await visit(
    '',
    `onLoad() { const names = ${names}; this.tell(names.length + ' ' + Object.keys(wx).filter((name) => !names.includes(name)).join()) }`,
  )

  expect(apiNames().length).toBeGreaterThan(400)
  await phone.sees(`${apiNames().length} env`)
})
