import type { BrowserContext, Locator, Page } from 'playwright-core'
import { shoot } from './browser'

type Role = 'button' | 'tab' | 'checkbox' | 'radio' | 'link'
type Words = string | RegExp

/** A person at a screen: finds things by what they say, taps them, and reads what comes. */
export type Visitor = ReturnType<typeof visitorOf>

/** Opens a page of the app. */
export async function visit(context: BrowserContext, address: string): Promise<Visitor> {
  const page = await context.newPage()
  const visitor = visitorOf(page)
  await page.goto(address)
  return visitor
}

// Pages that were left stay in the document, hidden, so only what is visible counts.
function visitorOf(page: Page) {
  const problems: string[] = []
  const taps: Words[] = []
  const parts = (role: Role, name: Words) => page.getByRole(role, { name, exact: true }).filter({ visible: true })
  const text = (words: Words) => page.getByText(anySpace(words)).filter({ visible: true }).first()
  const field = (id: string) => page.locator(`#${id} input, #${id} textarea`).filter({ visible: true }).last()
  const seen = pictured(page)

  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A refusal is an answer like others; the browser logs every one that is not 200.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text())
  })

  return {
    page,
    /** What went wrong in the page meanwhile: errors thrown and errors logged. */
    problems,
    taps,
    tap(words: Words, role: Role = 'button') {
      taps.push(words)
      return seen(parts(role, words).first().click())
    },
    /** For words that stand in the page and again in a sheet above it. */
    tapLast: (words: Words) => seen(parts('button', words).last().click()),
    tapTwice: (words: Words) => seen(parts('button', words).first().dblclick()),
    type: (id: string, value: string) => seen(typed(field(id), value)),
    see: (words: Words, { seconds = 15 } = {}) => seen(text(words).waitFor({ timeout: seconds * 1_000 })),
    gone: (words: Words) => seen(text(words).waitFor({ state: 'hidden' })),
  }
}

/** A space on the screen may be a hard one, which Playwright takes for a space in strings only. */
const anySpace = (words: Words): Words => (typeof words === 'string' ? words : new RegExp(words.source.replaceAll(' ', '\\s'), words.flags))

/** A field that has only just appeared may still be set up and lose what a script types into it at once; nobody types that fast. */
async function typed(field: Locator, value: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await field.click()
    await field.fill(value)
    await field.page().waitForTimeout(100)
    if ((await field.inputValue()) === value) return
  }
  throw new Error(`the field does not keep ${value}`)
}

/** What can't be found is told with a picture of what was there instead. */
function pictured(page: Page) {
  return (attempt: Promise<void>): Promise<void> =>
    attempt.catch(async (error: Error) => {
      await shoot(page, 'failed')
      throw new Error(`${error.message}\n.shots/failed.png shows the screen at ${page.url()}`, { cause: error })
    })
}

/** Scans the QR code: the stand-in's phone opens beside it, where somebody is named, sees who asks and the numbers to choose from. */
export async function scanOnPhone(visitor: Visitor, person: string): Promise<{ phone: Page; number: string }> {
  const [phone] = await Promise.all([visitor.page.context().waitForEvent('page'), visitor.tap(/点这里确认/, 'link')])
  const number = (await visitor.page.locator('.me-code-number').filter({ visible: true }).last().textContent()) ?? ''
  await phone.getByLabel('或者换一个新的名字').fill(person)
  await phone.getByRole('button', { name: '下一步' }).click()
  await phone.getByText('网页上是哪个数字？').waitFor()
  return { phone, number }
}

/** Scans the QR code and chooses the number that stands beside it. */
export async function confirmOnPhone(visitor: Visitor, person: string): Promise<void> {
  const { phone, number } = await scanOnPhone(visitor, person)
  await phone.getByRole('radio', { name: number }).check()
  await phone.getByRole('button', { name: '确认登录' }).click()
  await phone.getByText('已经确认').waitFor()
  await phone.close()
}

/** Logs in from 我的; a name that nobody has is a new visitor. */
export async function logIn(visitor: Visitor, person: string): Promise<void> {
  await visitor.tap(/我的/, 'tab')
  await visitor.tap('登录')
  await confirmOnPhone(visitor, person)
  await visitor.see('我的报名')
}
