import { screen } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import QueuePage from '../../../src/desk/queue/index'
import { aCatalogue, serviceOf } from '../../support/catalogue'
import { aCase, aCaseId, aRow, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

let api: FakeApi
const worker = aPerson({ roles: ['stationWorker'] })
const asked = { kind: 'station', state: 'submitted', category: 'papers', level: 'ordinary' } as const

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  Object.assign(window, { innerWidth: 390 })
  api.on(teamsContract.list, someTeams)
  const services = [
    serviceOf({ id: 'residence-permit', name: { zh: '申领居住证', en: 'Residence permit' } }),
    serviceOf({ id: 'school-place', name: { zh: '孩子上学', en: 'A school place' } }),
  ]
  api.on(catalogueContract.get, () => ({ version: 'v1', ...aCatalogue({ services }) }))
})

test('two questions of one theme are told apart by their services', async () => {
  const rows = [aRow({ ...asked, service: 'residence-permit' }), aRow({ ...asked, id: aCaseId('2'), service: 'school-place' })]
  api.on(casesContract.list, () => ({ items: [...rows, aRow({ ...asked, id: aCaseId('3') })], next: null }))
  open(QueuePage, { person: worker })

  await screen.findByText('申领居住证')
  await screen.findByText('孩子上学')
  // What is about no service is called by its theme.
  await screen.findByText('登记办证')
})

test('the station’s queue speaks of the station, and filters by nothing that it does not have', async () => {
  api.on(casesContract.list, () => ({ items: [], next: null }))
  open(QueuePage, { person: worker })

  await tap('驿站')
  await tap('还没人受理')

  expect(text()).not.toMatch(/班组|待接单|危险|师傅/)
  expect(api.askedOf(casesContract.list).at(-1)).toMatchObject({ queue: 'team', only: 'pool' })
})

test('a repairer’s still speaks of the team, and of danger', async () => {
  api.on(casesContract.list, () => ({ items: [], next: null }))
  open(QueuePage, { person: aPerson({ roles: ['serviceWorker'] }) })

  await tap('班组')

  expect(text()).toMatch(/待接单/)
  expect(text()).toMatch(/危险/)
})

test('another matter of the same person is opened in the station’s words', async () => {
  api.on(casesContract.get, () => aCase({ ...asked, form: { category: 'papers', text: '两件事' }, allowed: ['accept'] }))
  open(DeskCasePage, { params: { case: aCaseId() }, person: worker })

  await tap('其他操作')
  await screen.findByText('一次问了两件事，分开来办。')
  await tap('另开一件')

  expect(text()).not.toMatch(/拆出|报了两样|班组/)
})
