import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { deskAppointments } from '../../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../../contract/appointments/routes'
import DayPage from '../../../src/appointments/day/index'
import { aDesk, aDeskDay } from '../support/appointments'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aPerson } from '../support/samples'

const worker = aPerson({ roles: ['stationWorker'] })
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(ownAppointments.listDesks, () => ({ items: [aDesk()] }))
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
