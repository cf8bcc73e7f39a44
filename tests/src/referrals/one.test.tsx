import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { referralsContract, type UnitReferral } from '../../../contract/referrals'
import { Refusal } from '../../../src/platform/failures'
import UnitReferralPage from '../../../src/referrals/one/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const id = 'ref_01JD0000000000000000000001'
const person = aPerson({ roles: ['partner'] })
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

const aReferral = (passed: UnitReferral['passed']): UnitReferral => ({
  id,
  organisation: { id: 'legal-aid-centre', name: { zh: '法律援助中心', en: 'Legal aid centre' } },
  until: '2026-12-23',
  purpose: '请看看合同。',
  overdue: false,
  state: 'sent',
  sentAt: '2026-11-23T09:00:00+08:00',
  passed,
})

test('the unit’s person calls whoever they are asked to help by a tap on the number', async () => {
  api.on(referralsContract.getOfUnit, () => aReferral({ name: '白音', phone: '19900001003' }))
  open(UnitReferralPage, { person, params: { referral: id } })

  await tap(/^给本人打电话/)

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900001003' })
  expect(text().match(/19900001003/g)).toHaveLength(1)
})

test('a number that nobody has given is said to be missing, and calls nobody', async () => {
  api.on(referralsContract.getOfUnit, () => aReferral({ name: '白音', phone: null }))
  open(UnitReferralPage, { person, params: { referral: id } })

  await screen.findByText('没有填')
  expect(screen.queryByText('给本人打电话')).toBeNull()
})

test('what the person took back meanwhile leaves the screen with the next tap', async () => {
  api.on(referralsContract.getOfUnit, () => aReferral({ name: '白音' }))
  const over = () => {
    throw new Refusal('NOT_FOUND', undefined)
  }
  api.on(referralsContract.accept, over)
  open(UnitReferralPage, { person, params: { referral: id } })
  await screen.findByText('白音')
  api.on(referralsContract.getOfUnit, over)

  await tap('我们来办')

  await screen.findByText('已经结束了，看不到了')
  expect(text()).not.toContain('白音')
})

test('what has ended says so and leads on', async () => {
  api.on(referralsContract.getOfUnit, () => {
    throw new Refusal('NOT_FOUND', undefined)
  })
  open(UnitReferralPage, { person, params: { referral: id } })

  await screen.findByText('已经结束了，看不到了')
  await tap('看别的')

  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/referrals/list/index' })
})
