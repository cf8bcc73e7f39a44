import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { deskAppointments } from '../../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../../contract/appointments/routes'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { noticesContract } from '../../../contract/notices'
import ChoosePage from '../../../src/appointments/choose/index'
import DayPage from '../../../src/appointments/day/index'
import { aDesk, aDeskDay, aLine, anAppointment } from '../support/appointments'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson()
const { id } = anAppointment()
const half = '2026-11-24T09:30:00+08:00'
const afternoon = '2026-11-24T14:30:00+08:00'
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
  api.on(catalogueContract.get, () => ({ services: [], documents: [], organisations: [], glossary: [], paths: [] }))
  api.on(ownAppointments.listDesks, () => ({ items: [aDesk()] }))
  api.on(deskAppointments.displaced, () => ({ items: [] }))
  for (const route of [ownAppointments.times, ownAppointments.ownTimes])
    api.on(route, () => ({
      minutes: 15,
      days: [
        { day: '2026-11-23', times: [] },
        { day: '2026-11-24', times: [half, afternoon] },
      ],
    }))
})

describe('the desk’s day', () => {
  const worker = aPerson({ roles: ['stationWorker'] })

  test('shows who comes and who waits, and notes what became of them', async () => {
    api.on(deskAppointments.day, () => aDeskDay())
    api.on(deskAppointments.attend, () => ({ ...aDeskDay().items[0], state: 'arrived', allowed: ['done'] }))
    api.on(deskAppointments.callNext, () => aLine({ called: 4, waiting: 1 }))
    open(DayPage, { person: worker })

    await screen.findByText('11:00–\u206011:15')
    await tap('到了')
    await tap('3 号没应，叫下一位')

    expect(api.askedOf(deskAppointments.attend)).toMatchObject([{ appointmentId: id, attendance: 'arrived' }])
    await waitFor(() => expect(api.askedOf(deskAppointments.callNext)).toMatchObject([{ after: 3, passed: true }]))
  })

  test('leads from who comes to what they asked of the station', async () => {
    const [due] = aDeskDay().items
    api.on(deskAppointments.day, () => aDeskDay({ items: due ? [{ ...due, caseId: aCaseId() }] : [] }))
    open(DayPage, { person: worker })

    await tap(/^11:00/)

    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/desk/case/index?case=${aCaseId()}` })
  })

  test('says one thing of a day on which the desk is closed', async () => {
    api.on(deskAppointments.day, () => aDeskDay({ hours: [], items: [] }))
    open(DayPage, { person: worker })

    await screen.findByText('这一天不开门。')
    expect(screen.queryByText('这一天还没有人约。')).toBeNull()
  })

  test('says another thing of a day on which nobody comes', async () => {
    api.on(deskAppointments.day, () => aDeskDay({ items: [] }))
    open(DayPage, { person: worker })

    await screen.findByText('这一天还没有人约。')
    expect(screen.queryByText('这一天不开门。')).toBeNull()
  })

  test('leads whoever is not of the desk to the times of their own', async () => {
    open(DayPage, { person })

    await tap('看我的预约')

    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/appointments/list/index' })
  })

  test('closes the desk for some days', async () => {
    api.on(deskAppointments.day, () => aDeskDay())
    api.on(deskAppointments.leave, () => ({ days: [] }))
    open(DayPage, { person: worker })

    await tap('请假、停办')
    await tap('上午')
    await tap('3 天')
    await tap('停办')

    await waitFor(() =>
      expect(api.askedOf(deskAppointments.leave)).toMatchObject([
        { from: '2026-11-23', to: '2026-11-25', hours: { from: '00:00', to: '12:00' }, closed: true },
      ]),
    )
  })

  test('closes one counter of several, and says which are away', async () => {
    api.on(ownAppointments.listDesks, () => ({ items: [aDesk({ counters: 2 })] }))
    api.on(deskAppointments.day, () => aDeskDay({ desk: aDesk({ counters: 2 }), leave: [{ from: '08:30', to: '12:00', counter: 1 }] }))
    api.on(deskAppointments.leave, () => ({ days: [] }))
    open(DayPage, { person: worker })

    await screen.findByText('请假 1 号窗口 08:30–12:00')
    await tap('请假、停办')
    await tap('2 号窗口')
    await tap('停办')

    await waitFor(() => expect(api.askedOf(deskAppointments.leave)).toMatchObject([{ counter: 2, closed: true }]))
  })

  test('lists who has to move, whom the desk calls for a reason and gives another time', async () => {
    const [due] = aDeskDay().items
    api.on(deskAppointments.day, () => aDeskDay({ items: [] }))
    api.on(deskAppointments.displaced, () => ({ items: [{ ...due, mustMove: true, startsAt: half, allowed: [] }] }))
    api.on(deskAppointments.reveal, () => ({ value: '19900001001' }))
    open(DayPage, { person: worker })

    await screen.findByText('要帮着换时间的')
    await tap('看电话')
    await screen.findByText('本人会收到通知')
    await tap('约时间、问情况')
    await screen.findByText('19900001001')
    expect(api.askedOf(deskAppointments.reveal)).toMatchObject([{ appointmentId: id, field: 'phone', reason: 'arrange' }])
    await tap('关上')
    await tap('换个时间')

    const url = jest.mocked(Taro.navigateTo).mock.calls.at(-1)?.[0].url ?? ''
    expect(decodeURIComponent(url)).toBe(`/appointments/choose/index?appointment=${id}&desk=station&from=${half}`)
  })

  test('arranges the other time', async () => {
    api.on(deskAppointments.rearrange, () => aDeskDay().items[0])
    open(ChoosePage, { person: worker, params: { appointment: id, desk: 'station', from: half } })

    await tap('明天')
    await tap('14:30')
    await tap('换到这个时间')

    await waitFor(() => expect(api.askedOf(deskAppointments.rearrange)).toMatchObject([{ appointmentId: id, startsAt: afternoon }]))
    expect(api.askedOf(ownAppointments.ownTimes)[0]).toMatchObject({ deskId: 'station', appointmentId: id })
  })

  test('is not for others', async () => {
    open(DayPage, { person })

    await screen.findByText('这里是驿站专员看预约的地方')
    expect(api.askedOf(deskAppointments.day)).toEqual([])
  })
})
