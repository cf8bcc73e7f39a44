import { until } from '../support/until'
import { type Files, manifest, page, program, removePrograms } from './fixtures/program'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

afterEach(closePhones)
afterAll(removePrograms)

const said = `onLoad(query) { this.setData({ query: JSON.stringify(query) }); wx.setStorageSync('way', (wx.getStorageSync('way') || '') + ' load:' + this.route) },
  onShow() { wx.setStorageSync('way', wx.getStorageSync('way') + ' show:' + this.route) },
  onReady() { wx.setStorageSync('way', wx.getStorageSync('way') + ' ready:' + this.route) },
  onHide() { wx.setStorageSync('way', wx.getStorageSync('way') + ' hide:' + this.route) },
  onUnload() { wx.setStorageSync('way', wx.getStorageSync('way') + ' unload:' + this.route) },
  tell() { this.setData({ way: wx.getStorageSync('way') }) },`
const wxml = '<view>{{query}}</view><view bindtap="go">走</view><view bindtap="tell">说</view><view>{{way}}</view>'
const p = (name: string, go = '', more = '') => page(name, `{ data: { query: '', way: '' }, ${said} go() { ${go} }, ${more} }`, wxml)

const pages = ['a', 'b', 'c']
const visit = (files: Files, app: object = {}) =>
  launch({
    folder: program({ 'app.json': { ...manifest, pages, ...app }, ...p('a'), ...p('b'), ...p('c'), ...files }),
    patienceMilliseconds: 1_000,
  })

test('pages live as in WeChat: loaded, shown, ready, hidden, unloaded', async () => {
  const phone = await visit({ ...p('a', `wx.navigateTo({ url: './b?id=%E5%86%AC&n=1' })`), ...p('b', `wx.redirectTo({ url: '/c' })`) })

  await phone.taps('走')
  await phone.sees('{"id":"%E5%86%AC","n":"1"}')
  expect((await phone.look()).pages).toEqual(['a', 'b?id=%E5%86%AC&n=1'])
  await phone.taps('走')
  await phone.isOn('c')
  await phone.goesBack()
  await phone.isOn('a')
  await phone.taps('说')

  await phone.sees('load:a show:a ready:a hide:a load:b show:b ready:b unload:b load:c show:c ready:c unload:c show:a')
  expect(phone.problems).toEqual([])
})

test.each([
  ['?a=1=2&b=3', '{"a":"1","b":"3"}', "WeChat misreads a=1=2 in a page's query"],
  ['?a&b=', '{"a":"undefined","b":""}', "WeChat misreads a in a page's query"],
  ['?a=https://x?y=1', '{"a":"https://x"}', 'WeChat drops what follows the second ? of /b?a=https://x?y=1'],
])('the query %s is misread as in WeChat', async (query, read, problem) => {
  const phone = await visit(p('a', `wx.navigateTo({ url: '/b${query}' })`))

  await phone.taps('走')

  await phone.sees(read)
  expect(phone.problems).toEqual([problem])
})

test('the title is the page’s own until it is set', async () => {
  const phone = await visit({ ...p('a', `wx.setNavigationBarTitle({ title: '新的' })`), 'a.json': { navigationBarTitleText: '旧的' } })

  await phone.sees('旧的')
  await phone.taps('走')
  await phone.sees('新的')
})

test.each([
  [`wx.navigateTo({ url: '/gone?x=1' })`, ['a way to /gone, which is no page'], 'navigateTo:fail page "/gone?x=1" is not found'],
  [`wx.switchTab({ url: '/b' })`, ['can not switch to no-tabBar page: /b'], 'switchTab:fail can not switch to no-tabBar page'],
  [`wx.navigateBack()`, [], 'navigateBack:fail cannot navigate back at first page.'],
])('%s is refused', async (go, problems, errMsg) => {
  const phone = await visit(
    p(
      'a',
      go
        .replace(' })', `, fail: ({ errMsg }) => this.setData({ way: errMsg }) })`)
        .replace('()', `({ fail: ({ errMsg }) => this.setData({ way: errMsg }) })`),
    ),
  )

  await phone.taps('走')

  await phone.sees(errMsg)
  expect(phone.problems).toEqual(problems)
})

test('the eleventh page does not open', async () => {
  const phone = await visit(p('a', `wx.navigateTo({ url: '/a' })`))
  const tooMany = () => phone.problems.filter((problem) => problem.startsWith('webview count limit exceed'))

  for (let pages = 1; pages <= 10; pages += 1) {
    await until(`page ${pages} to open`, async () => (await phone.look()).pages.length === pages)
    await phone.taps('走')
  }
  await until('the limit to be told', () => tooMany().length > 0)

  expect((await phone.look()).pages).toHaveLength(10)
  expect(tooMany()).toHaveLength(1)
})

const tabBar = {
  list: [
    { pagePath: 'a', text: '首页' },
    { pagePath: 'b', text: '我的' },
  ],
}

test('tabs keep their page, and what was above them is closed', async () => {
  const phone = await visit({ ...p('a', `wx.navigateTo({ url: '/c' })`), ...p('c', `wx.switchTab({ url: '/b' })`) }, { tabBar })

  await phone.taps('走')
  await phone.isOn('c')
  await phone.taps('走')
  await phone.isOn('b')
  await phone.taps('首页')
  await phone.isOn('a')
  await phone.taps('说')

  await phone.sees('load:a show:a ready:a hide:a load:c show:c ready:c unload:c load:b show:b ready:b hide:b show:a')
  expect(phone.problems).toEqual([])
})

test('a tab is not navigated to, and takes no query', async () => {
  const phone = await visit({ ...p('a', `wx.navigateTo({ url: '/b', fail: () => wx.switchTab({ url: '/b?x=1' }) })`) }, { tabBar })

  await phone.taps('走')
  await phone.isOn('b')

  expect(phone.problems).toEqual(['can not navigateTo a tabbar page: /b', 'switchTab drops the query of /b?x=1'])
})

test('the app’s own tab bar stands on every tab', async () => {
  const files = {
    'custom-tab-bar/index.js': `Component({ data: { shown: 0 }, pageLifetimes: { show() { this.setData({ shown: this.data.shown + 1 }) } }, methods: { go() { wx.switchTab({ url: '/b' }) } } })`,
    'custom-tab-bar/index.json': { component: true },
    'custom-tab-bar/index.wxml': '<view bindtap="go">栏里的我的 {{shown}}</view>',
    ...p('b', `this.setData({ way: typeof this.getTabBar().setData })`),
  }
  const phone = await visit(files, { tabBar: { ...tabBar, custom: true } })

  await phone.taps('栏里的我的 1')
  await phone.isOn('b')
  await phone.sees('栏里的我的 1')
  await phone.taps('走')

  await phone.sees('function')
  expect(phone.problems).toEqual([])
})

test('a subpackage is loaded when it is entered, and stays apart', async () => {
  const files = {
    ...p('a', `wx.navigateTo({ url: '/sub/d' })`),
    ...page(
      'sub/d',
      `{ data: { from: wx.getStorageSync('loaded') + require('./own').name + require('../main').name } }`,
      '<view>{{from}}</view>',
    ),
    'sub/d.js': `wx.setStorageSync('loaded', (wx.getStorageSync('loaded') || '') + 'sub ');
      let other = ''; try { other = require('../other/thing').name } catch {}
      Page({ data: { from: wx.getStorageSync('loaded') + require('./own').name + require('../main').name + other } })`,
    'sub/own.js': `module.exports = { name: 'own ' }`,
    'main.js': `exports.name = 'main '`,
    'other/thing.js': `exports.name = 'other'`,
    ...p('other/e'),
    'app.js': `wx.setStorageSync('loaded', 'app '); App({})`,
  }
  const phone = await visit(files, {
    subPackages: [
      { root: 'sub', pages: ['d'] },
      { root: 'other/', pages: ['e'] },
    ],
  })

  await phone.taps('走')

  await phone.sees('app sub own main other')
  expect(phone.problems).toEqual(['sub/d.js requires other/thing.js of another subpackage'])
})

test('a page that was closed takes no more data, and says nothing of it', async () => {
  const late = `setTimeout(() => { this.setData({ list: [1, 2] }); getCurrentPages()[0].setData({ way: 'too late' }) }, 60); wx.navigateBack()`
  const closing = page('b', `{ data: { list: [1] }, go() { ${late} } }`, '<view wx:for="{{list}}" wx:key="*this" bindtap="go">走</view>')
  const phone = await visit({ ...p('a', `wx.navigateTo({ url: '/b' })`), ...closing })

  await phone.taps('走')
  await phone.isOn('b')
  await phone.taps('走')
  await phone.sees('too late')

  expect(phone.problems).toEqual([])
})
