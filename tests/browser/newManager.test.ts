import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import { Person } from '../../contract/people'
import { PersonFile } from '../../contract/peopleDesk'
import { memberOf } from '../support/member'
import { arrive } from './arrive'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'
import type { Visitor } from './visitor'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

type Words = string | RegExp

/** How somebody works: by keyboard alone at a desk, or by thumb on a phone. */
interface Hands {
  goesTo(place: string): Promise<void>
  presses(words: Words): Promise<void>
  chooses(words: Words): Promise<void>
  types(id: string, text: string): Promise<void>
  picksDay(): Promise<void>
  /** The search, from wherever they are. */
  searches(words: string): Promise<void>
}

const mostSteps = 120

/** Goes on with Tab until what has the focus fits. */
async function tabTo(page: Page, what: string, fits: (focused: Focused) => boolean): Promise<void> {
  for (let steps = 0; steps < mostSteps; steps++) {
    await page.keyboard.press('Tab')
    if (fits(await focusedIn(page))) return
  }
  throw new Error(`Tab does not lead to ${what}`)
}

type Focused = Awaited<ReturnType<typeof focusedIn>>

const focusedIn = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return {
      words: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' ').trim(),
      role: element?.getAttribute('role') ?? '',
      field: element?.closest('[id]')?.id ?? '',
      isDay: element?.classList.contains('date-open') ?? false,
    }
  })

const says = (words: Words, said: string) => (typeof words === 'string' ? said === words : words.test(said))

function byKeyboard(visitor: Visitor): Hands {
  const { page } = visitor
  const press = async (words: Words, roles: string[]) => {
    await tabTo(page, String(words), ({ words: said, role }) => roles.includes(role) && says(words, said))
    await page.keyboard.press('Enter')
  }
  return {
    goesTo: (place) => press(place, ['link']),
    presses: (words) => press(words, ['button']),
    chooses: (words) => press(words, ['radio']),
    async types(id, text) {
      await tabTo(page, `the field ${id}`, ({ field }) => field === id)
      await page.keyboard.type(text)
    },
    async picksDay() {
      await tabTo(page, 'a day', ({ isDay }) => isDay)
      await page.keyboard.press('Enter')
    },
    async searches(words) {
      await page.keyboard.press('/')
      await page.locator('#staff-search input:focus').waitFor()
      await page.keyboard.type(words)
    },
  }
}

function byThumb(visitor: Visitor): Hands {
  return {
    async goesTo(place) {
      await visitor.page.goto(`${stack.address}/#/pages/me/index`)
      await visitor.tap('工作台', 'tab')
      await visitor.tap(new RegExp(`^${place}`))
    },
    presses: (words) => visitor.tapLast(words),
    chooses: (words) => visitor.tap(words, 'radio'),
    types: (id, text) => visitor.type(id, text),
    picksDay: () => visitor.page.locator('.date-open').filter({ visible: true }).first().click(),
    async searches(words) {
      await this.goesTo('搜索')
      await visitor.type('staff-search', words)
    },
  }
}

/** A manager whom somebody has just made one. */
async function newManager(size: object): Promise<Visitor> {
  const [boss, fresh] = [await memberOf(stack.address, '张敏'), `周主任${randomInt(1e6, 1e7)}`]
  const member = await memberOf(stack.address, fresh)
  await member.post('/me', { body: { requestId: 'name', name: fresh }, schema: Person })
  const { id } = member.login.person
  await boss.post(`/people/${id}/posts/give`, { body: { requestId: `give-${id}`, role: 'manager' }, schema: PersonFile })
  const context = await openPhone(browser, size)
  contexts.push(context)
  return (await arrive(context, { address: stack.address, person: fresh, page: 'desk/today/index' })).visitor
}

async function noLight(): Promise<Case> {
  const resident = await memberOf(stack.address, '何桂芳')
  const form = { danger: 'none', category: 'electric.lamp', place: { householdId: 'c10-b1-2-502' }, text: '过道灯不亮。' }
  return resident.post('/cases', { body: { requestId: `lamp-${randomInt(1e9)}`, kind: 'repair', form }, schema: Case })
}

/** Publishes an activity of next week. */
async function publishes(manager: Visitor, hands: Hands): Promise<void> {
  await hands.goesTo('办活动')
  await hands.presses('办一个新活动')
  await manager.see('叫什么')
  await hands.types('title', `写春联${randomInt(1e8, 1e9)}`)
  await hands.types('description', '带上红纸，笔墨我们备好了。')
  await hands.types('organiser', '社区居委会')
  await hands.presses(/^哪一天/)
  await hands.presses('下个月')
  await hands.picksDay()
  await hands.presses(/^在哪儿/)
  await hands.types('sessions-0-venueId-search', '居民活动广场')
  await hands.chooses(/^居民活动广场/)
  await hands.presses('看看居民看到的样子')
  await manager.see('都对，发布')
  await hands.presses('都对，发布')
  await manager.see('提前截止报名')
}

/** Finds what somebody said on the phone by its number, and gives it to whoever's turn it is. */
async function dispatches(manager: Visitor, hands: Hands): Promise<void> {
  const { number } = await noLight()
  const [, month, day, count] = /^BX-\d{4}(\d\d)(\d\d)-(\d+)$/.exec(number) ?? []
  await hands.searches(`${Number(month)}月${Number(day)}日${Number(count)}号`)
  // What the station was asked has numbers of its own, so the same words may find two.
  await manager.see(/找到 \d+ 条/)
  await hands.presses(/灯.*和顺小区1号楼2单元502/)
  await manager.see('报的什么')
  await hands.presses(/^受理/)
  await manager.see('给居民说一句（可以不写）')
  await hands.presses(/^受理/)
  await manager.see('社区受理了')
  await manager.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await hands.presses(/^派单/)
  await hands.chooses(/^轮到谁就派给谁/)
  await manager.page.getByRole('radio', { name: '轮到谁就派给谁', checked: true }).waitFor()
  await hands.presses(/^派单/)
  await manager.see('派给师傅了')
}

/** Gives somebody new a post, and takes it again. */
async function givesAndTakes(manager: Visitor, hands: Hands): Promise<void> {
  const name = `孙师傅${randomInt(1e6, 1e7)}`
  const worker = await memberOf(stack.address, name)
  await worker.post('/me', { body: { requestId: 'name', name }, schema: Person })
  await hands.goesTo('人和家')
  await hands.types('people-search', name)
  await hands.presses(/^孙\*/)
  await manager.see('还没有岗位，和居民一样用。')
  await hands.presses('给一个岗位')
  await hands.chooses('维修服务人员')
  await hands.chooses('电梯维保')
  await hands.presses('给这个岗位')
  await manager.see('给好了，会告诉本人。')
  await hands.presses(/^电梯维保 · 维修服务人员/)
  await hands.presses('收回这个岗位')
  await hands.presses('收回这个岗位')
  await manager.see('收回了，会告诉本人。')
}

/** Confirms where somebody lives. */
async function confirmsHome(manager: Visitor, hands: Hands): Promise<void> {
  const neighbour = await memberOf(stack.address, `新来的${randomInt(1e6, 1e7)}`)
  await neighbour.post('/me', { body: { requestId: 'home', householdId: 'c01-b1-1-101' }, schema: Person })
  await hands.goesTo('确认住址')
  await hands.presses('确认住这儿')
  await manager.see('确认好了，会告诉本人。')
}

async function exportsMonth({ page }: Visitor, hands: Hands): Promise<void> {
  await hands.goesTo('数字')
  const file = page.waitForEvent('download')
  await hands.presses('把这个月的报修存成 Excel 表')
  expect((await file).suggestedFilename()).toMatch(/\.xlsx$/)
}

test.each([
  ['by keyboard alone at a desk', { width: 1280, height: 800 }, byKeyboard],
  ['by thumb on a phone', { width: 390, height: 844 }, byThumb],
])(
  'a new manager, %s: publishes, finds and dispatches, gives a post and takes it, confirms a home, exports the month',
  async (_how, size, by) => {
    const manager = await newManager(size)
    const hands = by(manager)

    await publishes(manager, hands)
    await dispatches(manager, hands)
    await givesAndTakes(manager, hands)
    await confirmsHome(manager, hands)
    await exportsMonth(manager, hands)

    expect(manager.problems).toEqual([])
  },
)
