import { screen } from '@testing-library/react'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { type ReferralRow, referralsContract } from '../../../contract/referrals'
import ListPage from '../../../src/referring/list/index'
import ProposePage from '../../../src/referring/propose/index'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson({ roles: ['stationWorker'] })
const named = (id: string, zh: string) => ({ id, name: { zh, en: id } })
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

const aRow = (change: Partial<ReferralRow>): ReferralRow => ({
  id: 'ref_01JD0000000000000000000001',
  caseId: aCaseId(),
  organisation: named('legal-aid-centre', '法律援助中心'),
  until: '2026-12-23',
  state: 'proposed',
  overdue: false,
  proposedAt: '2026-11-23T09:00:00+08:00',
  sentAt: null,
  number: 'YZ-20261123-0001',
  ...change,
})

test('a referral’s row says in a few words whose turn it is', async () => {
  const items = [
    aRow({ state: 'proposed' }),
    aRow({ id: 'ref_01JD0000000000000000000002', state: 'sent' }),
    aRow({ id: 'ref_01JD0000000000000000000003', state: 'accepted' }),
    aRow({ id: 'ref_01JD0000000000000000000004', state: 'sent', overdue: true }),
  ]
  api.on(referralsContract.list, () => ({ items, next: null }))
  open(ListPage, { person })

  for (const words of ['等本人同意', '等那边答复', '那边在办', '那边没答复']) await screen.findByText(words)
})

test('the station does not refer to itself', async () => {
  const facts = { does: { zh: '办事', en: 'Helps' }, kind: 'public' as const, phone: '0471-0000011' }
  const unknown = { hours: null, price: null, address: null, route: null }
  const organisations = [named('migrant-station', '红石榴驿站'), named('legal-aid-centre', '法律援助中心')]
  api.on(catalogueContract.get, () => ({
    services: [],
    documents: [],
    glossary: [],
    paths: [],
    version: '1',
    organisations: organisations.map((one) => ({ ...one, ...facts, ...unknown })),
  }))
  open(ProposePage, { person, params: { case: aCaseId() } })

  await screen.findByText('法律援助中心')

  expect(text()).not.toContain('红石榴驿站')
})
