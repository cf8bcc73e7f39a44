import type { Browser, Page } from 'playwright-core'
import { openBrowser, openPhone } from '../browser'
import { factsOf } from './facts'
import { care, faultsOf, standard } from './faults'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await openPhone(browser)).newPage()
})

afterAll(() => browser?.close())

const pageStyle = 'margin: 0; font: 24px/1.4 sans-serif; color: #2a211d; background: #fffdf8'

async function faultsIn(body: string, measure = care): Promise<string[]> {
  await page.setContent(`<meta name="viewport" content="width=device-width"><body style="${pageStyle}"><div class="screen">${body}</div>`)
  return faultsOf(await factsOf(page), measure)
}

test('a page on which all can be read and tapped has no fault', async () => {
  expect(
    await faultsIn(
      '<p>报名</p><div tabindex="0" style="padding: 16px">给我报名</div><input placeholder="饺子" style="font: inherit; height: 60px">',
    ),
  ).toEqual([])
})

test.each([
  ['small letters', '<p style="font-size: 20px">报名</p>', '“报名” is 20 px'],
  ['pale letters', '<p style="font-size: 23px; color: #999">报名</p>', '“报名” has a contrast of 2.80'],
  ['lines that are close', '<p style="width: 60px; line-height: 1.1">报名报名</p>', '“报名报名” has lines 1.10 apart'],
  ['words that are cut off', '<p style="overflow: hidden; height: 20px; line-height: 60px">报名</p>', '“报名” is cut off'],
  [
    'a line that ends in dots',
    '<p style="overflow: hidden; width: 60px; white-space: nowrap; text-overflow: ellipsis">给我报名</p>',
    '“给我报名” is cut off',
  ],
  [
    'words that stick out of their button',
    '<p style="width: 60px; white-space: nowrap; border: 1px solid; border-radius: 9px">给我报名</p>',
    '“给我报名” sticks out of its box',
  ],
  ['words that leave the screen', '<p style="margin-left: 350px; white-space: nowrap">给我报名</p>', '“给我报名” leaves the screen'],
  ['a page that is wider than the screen', '<p style="width: 500px">报名</p>', ' wide, the screen 390'],
  ['a word that breaks', '<p style="width: 40px; overflow-wrap: anywhere">Events</p>', '“Events” breaks Events'],
  ['words over words', '<p>报名</p><p style="margin-top: -50px">活动</p>', '“报名” lies over “活动”'],
  ['words over a picture', '<p>报名</p><div class="motif" style="width: 40px; height: 40px; margin-top: -50px">', '“报名” lies over motif'],
  [
    'a placeholder that does not fit',
    '<input placeholder="比如：大家一起包饺子" style="font: inherit; width: 80px; height: 60px">',
    '“比如：大家一起包饺子” is cut off',
  ],
  ['a small button', '<div tabindex="0" class="button" style="width: 80px; height: 50px">报名</div>', '“报名” (button) is 80×50'],
  [
    'a bar that takes the screen',
    '<div class="screen-bottom" style="height: 500px">报名</div>',
    'what stands at the bottom takes 500 of 844',
  ],
])('it finds %s', async (_, body, fault) => {
  const faults = await faultsIn(body)

  expect(faults).toContainEqual(expect.stringContaining(fault))
})

test('what is fine in standard size is too small for care', async () => {
  const body = '<p style="font-size: 17px">报名</p><div tabindex="0" style="width: 80px; height: 48px"></div>'

  expect(await faultsIn(body, standard)).toEqual([])
  expect(await faultsIn(body, care)).toHaveLength(2)
})
