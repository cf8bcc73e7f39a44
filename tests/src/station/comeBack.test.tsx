import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import * as z from 'zod/mini'
import paths from '../../../cloud/catalogue/paths.json'
import { Path } from '../../../contract/catalogue/paths'
import PathPage from '../../../src/station/path/index'
import { currentToast } from '../../../src/ui/toast-store'
import { aCatalogue } from '../support/catalogue'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  window.history.replaceState({ idx: 1 }, '')
  stationApi(aCatalogue({ paths: z.parse(z.array(Path), paths) }))
})

async function fourMonthsHere(): Promise<void> {
  open(PathPage, { params: { path: 'residence-permit' } })
  for (const say of ['在外地', '没有', '四个多月']) await tap(say)
}

test('whoever has lived here for four months is told that two are missing, and what to keep until then, and may still come to the desk', async () => {
  await fourMonthsHere()

  await screen.findByText('2027年1月23日')
  expect(text()).toContain('再过 2 个月。')
  expect(text()).toContain('房东写的证明')
  await tap('约个时间到驿站问问')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/appointments/choose/index?service=residence-permit' })
})

test('on the web the day to ask again comes as a file that a calendar opens', async () => {
  const links: HTMLAnchorElement[] = []
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this)
  })
  await fourMonthsHere()
  await tap('记到手机日历')

  await waitFor(() => expect(currentToast()?.text).toBe('下载好了，点开就记进日历。'))
  const [file] = links
  expect(file?.download).toBe('2027-01-23.ics')
  const calendar = decodeURIComponent(file?.href.slice(file.href.indexOf(',') + 1) ?? '')
  expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n')
  expect(lines).toEqual(expect.arrayContaining(['SUMMARY:再问一遍：我能办居住证吗', 'DTSTART:20270123T010000Z', 'DTEND:20270123T013000Z']))
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', ''])
})

test('in WeChat it goes into the phone’s own calendar, or the person hears that it may not', async () => {
  process.env.TARO_ENV = 'weapp'
  const added = jest.spyOn(Taro, 'addPhoneCalendar').mockRejectedValueOnce(new Error('auth deny'))
  await fourMonthsHere()
  await tap('记到手机日历')

  await waitFor(() => expect(currentToast()?.text).toBe('没有记上，可以在手机设置里允许日历。'))
  expect(added.mock.calls[0]?.[0]).toMatchObject({
    title: '再问一遍：我能办居住证吗',
    startTime: Date.parse('2027-01-23T01:00:00Z') / 1_000,
  })
})
