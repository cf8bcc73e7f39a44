import { hearDate, now } from '../../../src/platform/clock'

const server = Date.parse('2026-11-23T10:12:00+08:00')

beforeEach(() => hearDate(new Date().toUTCString()))

test("a phone whose clock is a day off goes by the server's", () => {
  jest.spyOn(Date, 'now').mockReturnValue(server - 86_400_000)

  hearDate(new Date(server).toUTCString())

  expect(now()).toBe(server)
})

test('a clock within a minute is left alone, and one set right again is trusted', () => {
  jest.spyOn(Date, 'now').mockReturnValue(server - 86_400_000)
  hearDate(new Date(server).toUTCString())

  jest.spyOn(Date, 'now').mockReturnValue(server + 30_000)
  hearDate(new Date(server).toUTCString())

  expect(now()).toBe(server + 30_000)
})

test('an answer without a date, or with nonsense for one, changes nothing', () => {
  jest.spyOn(Date, 'now').mockReturnValue(server)

  hearDate(undefined)
  hearDate('yesterday')

  expect(now()).toBe(server)
})
