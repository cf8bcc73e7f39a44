import { randomInt } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import * as z from 'zod/mini'
import { Case } from '../../contract/cases/case'
import { Person } from '../../contract/people'
import { PersonFile } from '../../contract/peopleDesk'
import { type Member, memberOf } from '../support/member'
import { arrive } from './arrive'
import { seriousFindings } from './axe'
import { openBrowser, openPhone } from './browser'
import { stack } from './shared'

const lifts = { role: 'serviceWorker', of: 'lift-company' }

let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())))

/** Somebody new, by a name that nobody else has. */
async function someoneNew(surname: string): Promise<{ name: string; id: string; member: Member }> {
  const name = `${surname}师傅${randomInt(1e6, 1e7)}`
  const member = await memberOf(stack.address, name)
  await member.post('/me', { body: { requestId: 'name', name }, schema: Person })
  return { name, id: member.login.person.id, member }
}

async function reportLift(): Promise<string> {
  const neighbour = await memberOf(stack.address, '赵春梅')
  const { venues } = await neighbour.get('', z.object({ venues: z.array(z.object({ id: z.string() })) }))
  const form = { danger: 'none', category: 'lift.noise', place: { venueId: venues[0]?.id }, text: '电梯有响声' }
  return (await neighbour.post('/cases', { body: { requestId: `lift-${randomInt(1e9)}`, kind: 'repair', form }, schema: Case })).id
}

/** Goes on with Tab to what says these words, and presses Enter. */
async function onTo(page: Page, words: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => (document.activeElement?.textContent ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' '))
    if (typeof words === 'string' ? said === words : words.test(said)) return page.keyboard.press('Enter')
  }
  throw new Error(`Tab does not lead to ${words}`)
}

test('by keyboard alone, a manager gives somebody new a post and takes it once their work is with a colleague', async () => {
  const [worker, heir, boss] = [await someoneNew('孙'), await someoneNew('钱'), await memberOf(stack.address, '张敏')]
  await boss.post(`/people/${heir.id}/posts/give`, { body: { requestId: `heir-${heir.id}`, ...lifts }, schema: PersonFile })
  const context = await openPhone(browser, { width: 1280, height: 800 })
  contexts.push(context)
  const { visitor: manager } = await arrive(context, { address: stack.address, person: '张敏', page: 'peopleDesk/find/index' })
  const { page } = manager
  await manager.see('电梯维保')

  await page.locator('#people-search input').focus()
  await page.keyboard.type(worker.name)
  await manager.see('孙*')
  await onTo(page, /^孙\*/)
  await manager.see('还没有岗位，和居民一样用。')
  await onTo(page, '给一个岗位')
  await onTo(page, '维修服务人员')
  await onTo(page, '电梯维保')
  expect(await seriousFindings(page)).toEqual([])
  await onTo(page, '给这个岗位')
  await manager.see('给好了，会告诉本人。')
  await manager.see(/给了电梯维保/)

  const caseId = await reportLift()
  await worker.member.post(`/cases/${caseId}/actions/take`, { body: { requestId: 'take-lift' }, schema: Case })
  await page.reload()
  await manager.see(worker.name)
  await onTo(page, /^电梯维保 · 维修服务人员/)
  await onTo(page, '收回这个岗位')
  await manager.see('手里还有 1 件没办完，先交给同事。')
  await onTo(page, heir.name)
  expect(await seriousFindings(page)).toEqual([])
  await onTo(page, '交接好，收回岗位')
  await manager.see('收回了，会告诉本人。')
  await manager.see('还没有岗位，和居民一样用。')

  expect((await boss.get(`/cases/${caseId}`, Case)).worker).toMatchObject({ id: heir.id })
  await expect(worker.member.get('/teams', z.unknown())).rejects.toThrow('403')
  expect(manager.problems).toEqual([])
})
