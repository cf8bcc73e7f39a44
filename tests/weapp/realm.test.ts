import { until } from '../support/until'
import { page, program, removePrograms } from './fixtures/program'
import { launch } from './support/launch'
import { closePhones } from './support/phone'

afterEach(closePhones)
afterAll(removePrograms)

/** A phone on which a piece of script ran when the page was opened, its answer on the screen. */
async function phoneRunning(script: string, system: 'ios' | 'android' = 'android') {
  const definition = `{ data: { answer: '' }, onLoad() { const that = this; this.setData({ answer: 'answer: ' + (function () { ${script} })() }) } }`
  return launch({ folder: program(page('pages/home/index', definition, '<view>{{answer}}</view>')), settings: { system } })
}

const absent = [
  'process',
  'Buffer',
  'global',
  'URL',
  'URLSearchParams',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'AbortController',
  'AbortSignal',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'queueMicrotask',
  'setImmediate',
  'Intl',
  'WebAssembly',
  'WeakRef',
  'performance',
  'window',
  'document',
  'self',
  'navigator',
  'localStorage',
  'XMLHttpRequest',
  'WebSocket',
  'atob',
  'btoa',
  'MessageChannel',
  'EventTarget',
  'Event',
]

test('the realm has none of Node, of the web, and of what the oldest phone lacks', async () => {
  const phone =
    await phoneRunning(`return ${JSON.stringify(absent)}.filter((name) => { try { return eval2(name) } catch { return false } }).join()
    function eval2(name) { return typeof globalThis[name] !== 'undefined' }`)

  await phone.sees('answer:')

  expect((await phone.look()).text.trim()).toBe('answer:')
  expect(phone.problems).toEqual([])
})

test.each(['[].at', '[].findLast', "''.at", 'Object.hasOwn', '[].toSorted', 'new Uint8Array(1).at'])(
  '%s is not there yet on iOS 14',
  async (name) => {
    const phone = await phoneRunning(`return typeof (${name})`)

    await phone.sees('answer: undefined')
  },
)

test('the realm hands out no object of another realm', async () => {
  const phone = await phoneRunning(`
    wx.setStorageSync('list', [1, { a: 2 }])
    const kept = wx.getStorageSync('list')
    const all = [kept, kept[1], wx.getAppBaseInfo(), wx.getLaunchOptionsSync(), getCurrentPages()]
    return all.map((one) => one instanceof Object && !one.constructor.constructor('return this')().process).join()`)

  await phone.sees('answer: true,true,true,true,true')
})

test('new Function passes for the global object alone, and eval never', async () => {
  const phone = await phoneRunning(`
    const global = new Function('return this')()
    let made = 'refused'
    try { made = eval('1 + 1') } catch {}
    try { made = (function () {}).constructor('return 1')() } catch {}
    return (global === globalThis) + ' ' + made`)

  await phone.sees('answer: true refused')
  expect(phone.problems).toEqual([expect.stringContaining('new Function was called: return 1')])
})

test.each([
  ['2026-11-23 10:00', false],
  ['2026-11-23 10:00:00', false],
  ['2026.11.23', false],
  ['2026-1-3', false],
  ['11-23-2026', false],
  ['2026-11-23', true],
  ['2026-11-23T10:00:00+08:00', true],
  ['2026-11-23T02:00:00.000Z', true],
  ['2026/11/23 10:00', true],
  ['Mon, 23 Nov 2026 02:00:00 GMT', true],
])('a date from "%s" is told unless iOS reads it', async (text, read) => {
  const phone = await phoneRunning(
    `new Date('${text}'); Date.parse('${text}'); return new Date(0).getTime() + new Date(2026, 1).getMonth()`,
  )

  await phone.sees('answer: 1')

  const told = expect.stringContaining(`a date that iOS does not read: "${text}"`)
  expect(phone.problems).toEqual(read ? [] : [told, told])
})

test.each([
  ['console.error("spilt", new TypeError("milk"))', 'console.error: spilt TypeError: milk'],
  ['console.warn("a text without words", { id: 1 })', 'console.warn: a text without words {"id":1}'],
  ['Promise.reject(new RangeError("nobody hears"))', 'unhandled rejection: RangeError: nobody hears'],
  ['(async () => { await null; throw new Error("late") })()', 'unhandled rejection: Error: late'],
  ['setTimeout(() => { throw new Error("in a timer") })', 'uncaught in setTimeout: Error: in a timer'],
  ['setTimeout("1 + 1")', 'setTimeout was given string'],
  ['throw new Error("at once")', 'uncaught in pages/home/index onLoad: Error: at once'],
  ['new Date().toLocaleDateString("zh-CN")', 'Date.toLocaleDateString says something else on each phone'],
  ['wx.chooseImage({ count: 1 })', 'wx.chooseImage is not provided by the test phone'],
  ['wx.sendTelegram()', 'uncaught in pages/home/index onLoad: TypeError: wx.sendTelegram is not a function'],
  ['require("../../gone")', "module 'gone.js' is not defined"],
])('%s is a problem', async (script, problem) => {
  const phone = await launch({ folder: program(page('pages/home/index', `{ onLoad() { ${script} } }`)) })

  await phone.sees('你好')
  await until('the problem', () => phone.problems.length > 0)

  expect(phone.problems).toEqual([expect.stringContaining(problem)])
})

test('an error that nobody caught comes to App.onError', async () => {
  const app = `App({ onError(text) { wx.setStorageSync('error', text) }, onUnhandledRejection({ reason }) { wx.setStorageSync('rejection', reason.message) } })`
  const home = `{ data: { told: '' }, onLoad() { setTimeout(() => { throw new Error('first') }); Promise.reject(new Error('second')); setTimeout(() => this.setData({ told: wx.getStorageSync('error').split('\\n')[0] + ' ' + wx.getStorageSync('rejection') }), 50) } }`
  const phone = await launch({ folder: program({ 'app.js': app, ...page('pages/home/index', home, '<view>{{told}}</view>') }) })

  await phone.sees('Error: first second')
})

const order = `
  const done = []
  const note = (name) => () => done.push(name)
  setTimeout(note('timer'))
  Promise.resolve().then(note('promise'))
  const passed = async () => { await null; note('async')() }
  const gathered = Promise.all([1, Promise.resolve(2), passed()]).then(([one, two]) => done.push(one + two))
  const failed = Promise.reject(new Error('no')).finally(note('finally')).catch(({ message }) => done.push(message))
  const any = Promise.any([Promise.reject(1), Promise.resolve('any')]).then((value) => done.push(value))
  const settled = Promise.allSettled([Promise.reject(1), 2]).then((all) => done.push(all.map(({ status }) => status).join('/')))
  Promise.race([gathered, new Promise(() => {})])
  Promise.all([gathered, failed, any, settled]).then(() => setTimeout(() => this.setData({ answer: 'answer: ' + done.join(' ') + ' ' + (passed() instanceof Promise) })))
  return ''`

test.each([
  ['android' as const, 'answer: promise async'],
  ['ios' as const, 'answer: async timer promise'],
])('promises on %s come in its order', async (system, begins) => {
  const phone = await phoneRunning(order.replaceAll('this.', 'that.'), system)

  await phone.sees(begins)

  const answer = (await phone.look()).text
  for (const word of ['3', 'no', 'finally', 'any', 'rejected/fulfilled', system === 'ios' ? 'false' : 'true'])
    expect(answer).toContain(word)
  expect(phone.problems).toEqual([])
})

test('on iOS too a rejection that nobody hears is a problem', async () => {
  const phone = await phoneRunning(
    `Promise.reject(new RangeError('nobody hears')); setTimeout(() => that.setData({ answer: 'late' }), 30)`,
    'ios',
  )

  await phone.sees('late')

  expect(phone.problems).toEqual([expect.stringContaining('unhandled rejection: RangeError: nobody hears')])
})
