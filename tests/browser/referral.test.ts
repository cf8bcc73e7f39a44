import type { Browser, BrowserContext } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import { arrive, goTo as openPage } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { askedStation, proposes, takesPaper } from './referrals'
import { stack } from './shared'

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

async function somebody(person: string, size = {}) {
  const context = await openPhone(browser, size)
  contexts.push(context)
  return arrive(context, { address: stack.address, person })
}

/** A case of 白音's at the station's desk, with the pages of all three. */
async function atDesk(text: string) {
  const [asker, station, unit] = [await somebody('白音'), await somebody('乌云', { width: 1280, height: 800 }), await somebody('通拉嘎')]
  const { id } = await askedStation(asker.member, station.member, { category: 'law', text })
  const goTo = (where: string) => `${stack.address}/#/${where}`
  await openPage(station.visitor.page, goTo(`desk/case/index?case=${id}`))
  const ownPage = goTo(`stationCases/case/index?case=${id}`)
  const problems = () => [asker, station, unit].flatMap(({ visitor }) => visitor.problems)
  return { id, asker: asker.visitor, desk: station.visitor, unit: unit.visitor, station: station.member, ownPage, goTo, problems }
}

const legalAid = { find: '法律援助', organisation: '玉泉区法律援助中心' }
const shot = (page: import('playwright-core').Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/referral-${name}.png`, fullPage: true }) : undefined

test('a referral from the station’s question to the outcome: each sees their part, and the person takes the record along', async () => {
  const { id, asker, desk, unit, station, ownPage, goTo, problems } = await atDesk('押金要不回来，想找律师看看合同。')
  const purpose = '请看看他的租房合同，押金怎么要。'

  await proposes(desk, { ...legalAid, fields: ['姓名', '电话', '要办什么（本人写的话）'], purpose })
  await shot(desk.page, 'desk-proposed')
  await openPage(asker.page, ownPage)
  await asker.see('要不要告诉他们？')
  await asker.see('199****1003')
  await asker.see(purpose)
  await shot(asker.page, 'person-asked')
  expect(await seriousFindings(asker.page)).toEqual([])
  await asker.tap('同意')
  await asker.see('告诉他们了。您随时可以收回。')

  await openPage(unit.page, goTo('referrals/list/index'))
  await unit.tap(new RegExp(`^${purpose}`))
  await unit.see('押金要不回来，想找律师看看合同。')
  expect(await unit.page.getByText('兴隆小区').filter({ visible: true }).count()).toBe(0)
  await unit.tap(/^给本人打电话.*19900001003/)
  await shot(unit.page, 'unit-one')
  expect(await seriousFindings(unit.page)).toEqual([])
  await unit.tap('我们来办')
  await unit.see('接手了，驿站和本人都看得到。')
  await unit.tap('办完了')
  await unit.tapLast('办完了')
  await unit.see('请选一个。')
  await unit.tap('办成了', 'radio')
  await unit.type('ending-words', '合同看了，帮他写了催告信，房东答应下月退。')
  await shot(unit.page, 'unit-ending')
  await unit.tapLast('办完了')
  await unit.see('记下了，辛苦您。')

  await asker.page.reload()
  await asker.see('那边办完了 · 办成了')
  await asker.see('合同看了，帮他写了催告信，房东答应下月退。')
  await shot(asker.page, 'person-outcome')
  const record = { asked: '押金要不回来。', done: '转给法律援助中心，写了催告信。', outcome: 'done', next: '下月底还不退，再来驿站。' }
  await station.post(`/cases/${id}/actions/complete`, { body: { requestId: `done-${id}`, input: { record } }, schema: Case })
  await asker.page.reload()
  await asker.see('转给法律援助中心，写了催告信。')
  await shot(asker.page, 'person-record')
  const paper = await takesPaper(asker)
  expect(paper).toContain('转给法律援助中心，写了催告信。')
  expect(paper).toContain('下月底还不退，再来驿站。')
  expect(problems()).toEqual([])
})

test('what the person takes back is gone from the unit’s page, which says so kindly and leads on', async () => {
  const { asker, desk, unit, ownPage, goTo, problems } = await atDesk('房东换锁了。')
  await proposes(desk, { ...legalAid, fields: ['要办什么（本人写的话）'], purpose: '请告诉他换锁该找谁。' })
  await openPage(asker.page, ownPage)
  await asker.tap('同意')
  await asker.see('告诉他们了。您随时可以收回。')
  await openPage(unit.page, goTo('referrals/list/index'))
  await unit.tap(/^请告诉他换锁该找谁/)
  await unit.see('房东换锁了。')

  await asker.tap('收回')
  await asker.see('收回来吗？')
  await asker.tapLast('收回')
  await asker.see('收回来了，他们看不到了。')
  await unit.tap('我们来办')

  await unit.see('已经结束了，看不到了')
  await shot(unit.page, 'unit-over')
  expect(await unit.page.getByText('房东换锁了。').filter({ visible: true }).count()).toBe(0)
  await unit.tap('看别的')
  await unit.see('驿站转来的')
  expect(await unit.page.getByText('请告诉他换锁该找谁').filter({ visible: true }).count()).toBe(0)
  expect(problems()).toEqual([])
})

test('what the unit refuses comes back to the station with the reason', async () => {
  const { asker, desk, unit, ownPage, goTo, problems } = await atDesk('想问问加班费怎么算。')
  await proposes(desk, { ...legalAid, fields: ['要办什么（本人写的话）'], purpose: '加班费的事，请帮他算算。' })
  await openPage(asker.page, ownPage)
  await asker.tap('同意')
  await asker.see('告诉他们了。您随时可以收回。')
  await openPage(unit.page, goTo('referrals/list/index'))
  await unit.tap(/^加班费的事，请帮他算算/)
  await unit.tap('我们办不了')
  await unit.tap('不归他们管', 'radio')
  await unit.type('ending-words', '加班费归劳动监察管，请找他们。')
  await shot(unit.page, 'unit-refusing')
  await unit.tap('还给驿站')
  await unit.see('好，还给驿站了。')

  await desk.page.reload()
  await desk.see('那边办不了 · 不归他们管')
  await desk.see('加班费归劳动监察管，请找他们。')
  await shot(desk.page, 'desk-refused')
  await desk.see('请别的单位帮忙')
  await asker.page.reload()
  await asker.see('那边办不了 · 不归他们管')
  expect(problems()).toEqual([])
})
