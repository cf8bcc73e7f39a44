import { arrive, goTo } from './arrive'
import { openBrowser, openPhone } from './browser'

const address = 'http://localhost:8121'
const browser = await openBrowser()
async function as(person: string, width: number, height: number) {
  const context = await openPhone(browser, { width, height })
  const { visitor } = await arrive(context, { address, person })
  return {
    page: visitor.page,
    visitor,
    context,
    go: (path: string) => goTo(visitor.page, `${address}/#/${path}`),
    shot: (name: string) => visitor.page.screenshot({ path: `/tmp/lists-shots/${name}.png` }),
  }
}
try {
  const wide = await as('张敏', 1280, 800)
  await wide.go('desk/queue/index?queue=all')
  await wide.shot('w1')
  await wide.visitor.tap(/^哪一类/)
  await wide.shot('w2-kinds')
  await wide.page.keyboard.press('Escape')
  await wide.page.keyboard.press('j')
  await wide.page.keyboard.press('x')
  await wide.page.keyboard.press('j')
  await wide.page.keyboard.press('x')
  await wide.shot('w3-picked')
  await wide.page.keyboard.press('d')
  await wide.page.waitForTimeout(800)
  await wide.shot('w4-dialog')
  await wide.page.keyboard.press('Escape')
  await wide.page.keyboard.press('Escape')
  await wide.page.keyboard.press('m')
  await wide.page.waitForTimeout(800)
  await wide.shot('w5-act')
  await wide.page.keyboard.press('Escape')
  await wide.go('desk/queue/index?queue=all&month=2026-11')
  await wide.shot('w6-closed')
  const phone = await as('张敏', 390, 844)
  await phone.go('desk/queue/index?queue=all')
  await phone.shot('p1')
  await phone.visitor.tap(/^选几件/)
  await phone.page.waitForTimeout(300)
  await phone.page.locator('.desk-row [role=checkbox]').nth(0).click()
  await phone.page.locator('.desk-row [role=checkbox]').nth(1).click()
  await phone.page.waitForTimeout(300)
  await phone.shot('p2-picked')
  await phone.go('desk/queue/index?queue=all&month=2026-11')
  await phone.shot('p3-closed')
  await phone.go('desk/today/index')
  await phone.shot('p4-today')
  const worker = await as('马志强', 390, 844)
  await worker.go('desk/queue/index')
  await worker.shot('p5-worker')
  console.log(wide.visitor.problems, phone.visitor.problems)
} finally {
  await browser.close()
}
