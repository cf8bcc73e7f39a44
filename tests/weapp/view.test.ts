import { type Files, manifest, page, program, removePrograms } from './fixtures/program'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

afterEach(closePhones)
afterAll(removePrograms)

const home = 'pages/home/index'
const open = (definition: string, wxml: string, files: Files = {}) =>
  launch({ folder: program({ ...page(home, definition, wxml), ...files }), patienceMilliseconds: 500 })

describe('what is seen', () => {
  test('is what the templates make of the data, without what is hidden', async () => {
    const wxml = `
      <wxs module="words">module.exports = { shout: function (word) { return word + '！' } }</wxs>
      <view wx:for="{{rows}}" wx:key="id"><text>{{item.id}}号</text><text>{{words.shout(item.word)}}</text></view>
      <view wx:if="{{false}}">不在</view>
      <view hidden>藏着</view>
      <view style="display: none">没画</view>
      <input placeholder="请输入" />`
    const phone = await open(`{ data: { rows: [{ id: 1, word: '好' }, { id: 2, word: '走' }] } }`, wxml)

    await phone.sees('1号好！')

    expect((await phone.look()).text).toBe('1号好！\n2号走！\n请输入')
    expect(phone.problems).toEqual([])
  })

  test('is read with its numbers', async () => {
    const phone = await open(
      `{ data: { left: 0 }, onLoad() { setTimeout(() => this.setData({ left: 12 }), 30) } }`,
      '<view>还剩 {{left}} 个</view>',
    )

    expect(await phone.reads(/还剩 ([1-9]\d*) 个/)).toEqual(['12'])
  })

  test('that does not come is told with all that did', async () => {
    const phone = await open(`{ onLoad() { console.error('oh') } }`, '<view>有的</view>')

    await expect(phone.sees('没有的')).rejects.toThrow(
      /waited in vain for "没有的"[\s\S]*on pages\/home\/index[\s\S]*有的[\s\S]*problems:[\s\S]*oh/,
    )
  })

  test('goes through components, slots and templates of other files', async () => {
    const files = {
      'parts/card.js': `Component({ properties: { title: String }, methods: { press() { this.triggerEvent('press', { title: this.data.title }) } } })`,
      'parts/card.json': { component: true },
      'parts/card.wxml': '<view bindtap="press"><text>{{title}}</text><slot /></view>',
      'parts/rows.wxml': '<template name="row"><view>行{{text}}</view></template>',
      [`${home}.json`]: { usingComponents: { card: '/parts/card' } },
    }
    const wxml = `<import src="../../parts/rows.wxml" /><card title="{{title}}" bindpress="pressed"><template is="row" data="{{text: 7}}" /></card><view>{{told}}</view>`
    const phone = await open(
      `{ data: { title: '卡', told: '' }, pressed(event) { this.setData({ told: '按了' + event.detail.title }) } }`,
      wxml,
      files,
    )

    await phone.sees('行7')
    await phone.taps('卡')

    await phone.sees('按了卡')
    expect(phone.problems).toEqual([])
  })
})

describe('a tap', () => {
  const counter = `{ data: { count: 0 }, add(event) { this.setData({ count: this.data.count + Number(event.currentTarget.dataset.step) }) }, stop() {} }`

  test('goes to the nearest handler and up, with plain data', async () => {
    const wxml = `<view bindtap="add" data-step="10"><view bindtap="add" data-step="1"><text>加</text></view><view catchtap="add" data-step="100">拦</view></view><view>{{count}}个</view>`
    const phone = await open(counter, wxml)

    await phone.taps('加')
    await phone.sees('11个')
    await phone.taps('拦')

    await phone.sees('111个')
  })

  test('twice at once comes twice, before the page is drawn anew', async () => {
    const phone = await open(
      `{ data: { count: 0, busy: false }, add() { this.setData({ count: this.data.count + 1, busy: true }) } }`,
      '<button bindtap="add" disabled="{{busy}}">加</button><view>{{count}}个</view>',
    )

    await phone.taps('加', { times: 2 })

    await phone.sees('2个')
  })

  test('finds the right one of several by what stands around it, and by its spoken name', async () => {
    const wxml = `<view wx:for="{{names}}" wx:key="*this"><text>{{item}}</text><view bindtap="pick" data-name="{{item}}">取消</view></view><view aria-label="关上" bindtap="pick" data-name="门">×</view><view>取消了{{name}}</view>`
    const phone = await open(
      `{ data: { names: ['包粽子', '包饺子'], name: '' }, pick(event) { this.setData({ name: event.currentTarget.dataset.name }) } }`,
      wxml,
    )

    await phone.taps('取消', { within: '包饺子' })
    await phone.sees('取消了包饺子')
    await phone.taps('关上')

    await phone.sees('取消了门')
  })

  test('waits for what is not there yet', async () => {
    const phone = await open(
      `{ data: { ready: false, told: '' }, onLoad() { setTimeout(() => this.setData({ ready: true }), 100) }, go() { this.setData({ told: '到了' }) } }`,
      '<view wx:if="{{ready}}" bindtap="go">走</view><view>{{told}}</view>',
    )

    await phone.taps('走')

    await phone.sees('到了')
  })

  test.each([
    ['<button disabled bindtap="add">加</button>', '"加" is disabled'],
    ['<view aria-disabled="true" bindtap="add">加</view>', '"加" is disabled'],
    ['<view>加</view>', 'nothing listens to a tap on it'],
    ['<view>减</view>', '"加" is not on the screen'],
  ])('on %s fails in the test', async (wxml, why) => {
    const phone = await open(counter, wxml)

    await expect(phone.taps('加')).rejects.toThrow(why)
  })

  test('stays within a dialog that is open', async () => {
    const wxml = `<view bindtap="go" data-to="下面">好</view><view aria-modal="true"><view bindtap="go" data-to="上面">好</view></view><view aria-modal="true"><text>{{told}}</text><view bindtap="go" data-to="上面">好</view></view>`
    const phone = await open(`{ data: { told: '' }, go(event) { this.setData({ told: event.currentTarget.dataset.to }) } }`, wxml)

    await phone.taps('好')

    await phone.sees('上面')
  })
})

describe('what the view would not take', () => {
  test.each([
    ['a name that leads to no template', '<template is="{{name}}" />', 'no template is called gone'],
    [
      'a tap on what this phone has no hand for',
      '<switch bindchange="x" bindtap="x">开</switch>',
      'the test phone has no hand for <switch>',
    ],
  ])('%s is a problem', async (_, wxml, problem) => {
    const phone = await open(`{ data: { name: 'gone' }, x() {} }`, wxml)

    if (wxml.includes('bindtap')) await phone.taps('开')

    expect(phone.problems).toEqual([expect.stringContaining(problem)])
  })

  test.each([
    ['this.setData({ words: "字".repeat(100000) })', ['setData of 300012 bytes on pages/home/index, more than 256 KB'], '100000'],
    ['this.setData({ words: "字".repeat(400000) })', ['setData of 1200012 bytes on pages/home/index, more than 1 MB'], '0'],
    ['this.setData({ words: undefined })', ['setData of undefined to words on pages/home/index'], '0'],
  ])('%s is a problem', async (script, problems, length) => {
    const phone = await open(`{ data: { words: '' }, onLoad() { ${script} } }`, '<view>{{words.length}}字</view>')

    await phone.sees(`${length}字`)

    expect(phone.problems).toEqual(problems)
  })

  test.each([
    ['/none.png', 'is not in the build'],
    ['http://example.com/a.png', 'is not fetched by https'],
    ["data:image/svg+xml,<svg fill='#a00'/>", 'ends at its first #'],
  ])('the picture %s is a problem', async (source, problem) => {
    const phone = await open(
      `{ data: { source: '' }, onLoad() { this.setData({ source: ${JSON.stringify(source)} }) } }`,
      '<image src="{{source}}" />',
    )

    await phone.look()

    expect(phone.problems).toEqual([`a picture on ${home} ${problem}: ${source}`])
  })

  test('setData hands over a copy as JSON', async () => {
    const definition = `{ data: { one: {} }, onLoad() { const one = { text: '先', day: new Date(0), run() {} }; this.setData({ one }); one.text = '后'; this.setData({ keys: Object.keys(this.data.one).join() }) } }`
    const phone = await open(definition, '<view>{{one.text}} {{one.day}} {{keys}}</view>')

    await phone.sees('先 1970-01-01T00:00:00.000Z text,day')
  })
})

test('each page is measured: its setData calls and its tree', async () => {
  const wxml = '<view><view wx:for="{{rows}}" wx:key="*this"><text>{{item}}</text></view></view>'
  const phone = await open(`{ data: { rows: [] }, onLoad() { this.setData({ rows: [1, 2, 3] }); this.setData({ 'rows[0]': 9 }) } }`, wxml)

  await phone.sees('9')

  expect(await phone.figures()).toEqual([
    {
      page: home,
      setDataCalls: 2,
      largestSetDataBytes: 16,
      totalSetDataBytes: 29,
      mostSetDataInASecond: 2,
      mostNodes: 7,
      deepest: 3,
      mostChildren: 3,
    },
  ])
})

test('a page whose script or template is missing is a problem', async () => {
  const folder = program({ 'app.json': { ...manifest, pages: [home, 'pages/gone/index'] } })
  const phone = await launch({ folder, enter: { path: 'pages/gone/index' } })

  expect(phone.problems).toEqual(['pages/gone/index.wxml is not there', 'pages/gone/index.js registers no page or component'])
})

test('what a page sends after a tap is counted apart from what it sent before', async () => {
  const wxml = '<view bindtap="more">再来</view><view>{{at}}</view>'
  const phone = await open(`{ data: { at: 0 }, more() { for (let n = 0; n < 3; n++) this.setData({ at: this.data.at + 1 }) } }`, wxml)

  await phone.taps('再来')
  await phone.taps('再来')
  await phone.sees('6')

  expect(await phone.figures()).toMatchObject([{ setDataCalls: 6, mostSetDataInASecond: 3 }])
})
