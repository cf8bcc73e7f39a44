import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { deskAppointments } from '../../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../../contract/appointments/routes'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { noticesContract } from '../../../contract/notices'
import BoardPage from '../../../src/appointments/board/index'
import ChoosePage from '../../../src/appointments/choose/index'
import AppointmentPage from '../../../src/appointments/detail/index'
import AppointmentsPage from '../../../src/appointments/list/index'
import { Refusal } from '../../../src/platform/failures'
import { aDesk, aLine, anAppointment, lawDesk } from '../support/appointments'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
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

describe('choosing a time', () => {
  test('for a case asks how long its own checklist takes', async () => {
    open(ChoosePage, { person, params: { case: 'cas_01JD0000000000000000000001', service: 'residence-permit' } })

    await screen.findByText('明天')

    expect(api.askedOf(ownAppointments.ownTimes)).toMatchObject([
      { deskId: 'station', serviceId: 'residence-permit', caseId: 'cas_01JD0000000000000000000001' },
    ])
  })

  test('asks for the day, then the time, then once more; and leads to the appointment', async () => {
    api.on(ownAppointments.book, () => anAppointment())
    open(ChoosePage, { person })

    await tap('明天')
    await tap('14:30')
    await tap('约好')

    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/appointments/detail/index?appointment=${id}&made=yes` }))
    expect(api.askedOf(ownAppointments.book)).toMatchObject([{ deskId: 'station', startsAt: afternoon }])
    expect(text()).not.toContain('今天')
  })

  test('for somebody else it wants the name', async () => {
    open(ChoosePage, { person })
    await tap('明天')
    await tap('9:30')
    await tap('替别人约')
    await tap('约好')

    await screen.findByText('请填上名字，窗口好叫人。')
    expect(api.askedOf(ownAppointments.book)).toEqual([])
  })

  test('a time that is gone is said so, and another can be chosen', async () => {
    api.on(ownAppointments.book, () => {
      throw new Refusal('TIME_TAKEN', { startsAt: half }, 409)
    })
    open(ChoosePage, { person })
    await tap('明天')
    await tap('9:30')
    await tap('约好')

    await screen.findByText('明天 9:30 刚被别人约走了，请换一个时间。')
    expect(api.askedOf(ownAppointments.times)).toHaveLength(2)
  })

  test('asks which desk if several fit, and takes those that do the service', async () => {
    api.on(ownAppointments.listDesks, () => ({ items: [aDesk(), lawDesk] }))
    open(ChoosePage, { person })
    await tap('法务室')

    await screen.findByText('哪一天方便？')
    expect(api.askedOf(ownAppointments.times)).toMatchObject([{ deskId: 'law-office' }])
  })

  test('says so when all is taken, and when there is no desk', async () => {
    api.on(ownAppointments.times, () => ({ minutes: 15, days: [{ day: '2026-11-24', times: [] }] }))
    open(ChoosePage, { person })

    await screen.findByText('这些天都约满了')
  })

  test('another time for an appointment shows the old one until the new one is there', async () => {
    api.on(ownAppointments.get, () => anAppointment())
    api.on(ownAppointments.move, () => anAppointment({ startsAt: afternoon }))
    open(ChoosePage, { person, params: { appointment: id } })

    await screen.findByText(/新时间约上了才会让出来/)
    await tap('明天')
    await tap('14:30')
    await tap('换到这个时间')

    expect(api.askedOf(ownAppointments.ownTimes).at(-1)).toMatchObject({ deskId: 'station', appointmentId: id })
    await waitFor(() => expect(api.askedOf(ownAppointments.move)).toMatchObject([{ appointmentId: id, startsAt: afternoon }]))
    expect(api.askedOf(ownAppointments.book)).toEqual([])
  })
})

describe('an appointment', () => {
  test('says when, where and what to bring, and is cancelled after a second question', async () => {
    api.on(ownAppointments.get, () => anAppointment())
    api.on(ownAppointments.cancel, () => anAppointment({ state: 'cancelled', cancelledBy: 'person', allowed: [] }))
    open(AppointmentPage, { person, params: { appointment: id, made: 'yes' } })

    await screen.findByText('约好了，到时候见。')
    expect(text()).toContain('明天 9:30–10:15')
    expect(text()).toContain('身份证，或者户口本')
    await tap('不去了，取消预约')
    await tap('取消预约')

    await screen.findByText('已取消')
    expect(text()).not.toContain('换个时间')
  })

  test('at a time at which the desk is closed after all asks for another', async () => {
    api.on(ownAppointments.get, () => anAppointment({ mustMove: true }))
    open(AppointmentPage, { person, params: { appointment: id } })

    await screen.findByText('请换个时间')
    expect(text()).toContain('要换时间')
  })
})

describe('my appointments', () => {
  test('are listed, coming ones first', async () => {
    api.on(ownAppointments.list, ({ when }: { when: string }) => ({
      items: when === 'past' ? [anAppointment({ state: 'done', allowed: [] })] : [anAppointment({ name: '娜仁' })],
      next: null,
    }))
    open(AppointmentsPage, { person })

    await screen.findByText('约好了')
    expect(text()).toContain('娜仁')
    await tap('去过的')
    await screen.findByText('办完了')
  })

  test('without any say so; who is not logged in is asked to', async () => {
    api.on(ownAppointments.list, () => ({ items: [], next: null }))
    open(AppointmentsPage)
    await screen.findByText('登录后看您的预约')
    expect(api.askedOf(ownAppointments.list)).toEqual([])
  })
})

describe('the board', () => {
  test('shows everybody the number called and how many wait', async () => {
    api.on(deskAppointments.line, () => aLine({ passed: [2] }))
    open(BoardPage)

    await screen.findByText('正在叫')
    expect(text()).toContain('还有 2 位在等')
    expect(text()).toContain('叫过没应的号：2')
  })

  test('gives a number, and says how many are in front', async () => {
    let mine: object | null = null
    api.on(deskAppointments.line, () => aLine())
    api.on(deskAppointments.myNumber, () => ({ mine, line: aLine() }))
    api.on(deskAppointments.takeNumber, () => {
      mine = { number: 6, state: 'waiting', ahead: 2 }
      return { mine, line: aLine({ last: 6, waiting: 3 }) }
    })
    open(BoardPage, { person })

    await tap('取一个号')

    await screen.findByText('前面还有 2 位。')
  })

  test('gives none while the desk is closed, and says from when on it does', async () => {
    api.on(deskAppointments.line, () => aLine({ open: false, opensAt: '2026-11-24T08:00:00+08:00' }))
    open(BoardPage)

    await screen.findByText(/现在不取号/)
    expect(text()).toContain('明天 8:00 起，可以在这里取当天的号。')
    expect(screen.queryByText('取一个号')).toBeNull()
  })
})
