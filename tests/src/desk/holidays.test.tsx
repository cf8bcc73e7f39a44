import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { type Calendar, calendarContract } from '../../../contract/calendar'
import HolidaysPage from '../../../src/desk/holidays/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson({ roles: ['manager'] })
const unknown: Calendar = { year: 2027, known: 'no', fixed: ['2027-01-01', '2027-05-01'], off: [], work: [] }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(calendarContract.get, () => unknown)
  api.on(calendarContract.enter, ({ off, work }: Calendar) => ({ ...unknown, known: 'entered', off, work }))
})

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

test('a manager enters the coming year as the notice has it', async () => {
  open(HolidaysPage, { person })
  await screen.findByText('法定假日已经算进去了：1月1日、5月1日。')

  await type('另外放假的日子', '2月9日、10月4日至5日')
  await type('调休上班的日子', '2月13日')
  await tap('存好')

  await waitFor(() => expect(api.askedOf(calendarContract.enter)).toHaveLength(1))
  expect(api.askedOf(calendarContract.get)[0]).toMatchObject({ year: 2027 })
  expect(api.askedOf(calendarContract.enter)).toMatchObject([
    { year: 2027, off: ['2027-02-09', '2027-10-04', '2027-10-05'], work: ['2027-02-13'] },
  ])
})

test('what is no day is shown and nothing is sent', async () => {
  open(HolidaysPage, { person })

  await type('另外放假的日子', '2月30日')
  await tap('存好')

  await screen.findByText(/“2月30日”看不懂/)
  expect(api.askedOf(calendarContract.enter)).toEqual([])
})

test('a day that does not fit is said with the reason', async () => {
  api.on(calendarContract.enter, () => {
    throw new Refusal('CALENDAR_UNFIT', { day: '2027-02-12', why: 'weekday' })
  })
  open(HolidaysPage, { person })

  await type('调休上班的日子', '2月12日')
  await tap('存好')

  await screen.findByText('2027-02-12 本来就是工作日，不用填成补班。')
})

test('a year that is built in asks for nothing', async () => {
  api.on(calendarContract.get, () => ({ ...unknown, year: 2026, known: 'builtIn' }))
  open(HolidaysPage, { person, params: { year: '2026' } })

  await screen.findByText('2026 年的放假安排已经有了，不用再填。')
  expect(text()).not.toContain('调休上班的日子')
})

test('who manages nothing is told whose place it is and led to what is theirs, and nothing is asked', async () => {
  open(HolidaysPage, { person: aPerson() })

  await screen.findByText('这里是社区书记填放假安排的地方')
  expect(api.askedOf(calendarContract.get)).toEqual([])
  await tap('看我的报修')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/repairs/list/index' }))
})
