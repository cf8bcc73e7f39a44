import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import { bookingsContract } from '../../contract/bookings'
import { familyContract } from '../../contract/family'
import { loginsContract } from '../../contract/logins'
import { sessionsContract } from '../../contract/sessions/routes'
import ActivityPage from '../../src/activities/detail/index'
import { endHomeChoice } from '../../src/me/lookup'
import { Refusal } from '../../src/platform/failures'
import { currentLogin, endQrCode, keepPerson } from '../../src/platform/login'
import { currentReport, dropReport } from '../../src/repairs/report/draft'
import ReportPage from '../../src/repairs/report/index'
import { type FakeApi, fakeApi } from './support/fakeApi'
import { open, startAfresh, tap } from './support/open'
import { aBooking, aDetail, aPerson } from './support/samples'

const home = { householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301', state: 'claimed' as const }
const newcomer = aPerson({ home: null })
const login = () => ({ token: 'token', expiresAt: '2026-11-23T10:27:00+08:00', refreshToken: 'refresh', person: newcomer })
const residentsOnly = () => {
  throw new Refusal('AUDIENCE_ONLY', { kind: 'activity', audience: 'residents' })
}
let api: FakeApi

beforeEach(() => {
  startAfresh()
  dropReport()
  api = fakeApi()
  api.on(loginsContract.byCode, login)
})

/** How a page asks for a home, and how one sees that it went on from there. */
const asking = {
  'repairs/report/Where.tsx': {
    async ask() {
      open(ReportPage)
      for (const words of ['没有危险，接着报修', '水暖', '漏水', '我家里']) await tap(words)
      await logIn()
    },
    again: () => tap('我家里'),
    async wentOn() {
      await screen.findByText('什么时候上门方便？')
      expect(currentReport().where?.place).toEqual({ householdId: home.householdId })
    },
  },
  'activities/detail/PartyChoice.tsx': {
    async ask() {
      api.on(sessionsContract.get, () => aDetail())
      api.on(familyContract.listFamily, () => ({ items: [], next: null }))
      api.on(bookingsContract.list, () => ({ items: [], next: null }))
      api.on(bookingsContract.book, residentsOnly)
      open(ActivityPage, { params: { session: aDetail().id } })
      await tap('给我报名')
      await logIn()
      await tap('选住址')
    },
    async again() {
      await tap('选住址')
    },
    async wentOn() {
      await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/bookings/booked/index?booking=${aBooking().id}` }))
    },
  },
}

/** On the web by the code on the screen; WeChat knows who it is. */
async function logIn() {
  if (process.env.TARO_ENV === 'weapp') return void (await waitFor(() => expect(currentLogin()).toBeDefined()))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/me/web-login/index' }))
  await act(async () => endQrCode(login()))
}

const leadsToHomes = (times: number) =>
  waitFor(() => {
    const moves = (Taro.navigateTo as jest.Mock).mock.calls.filter(([{ url }]) => url === '/me/home/index')
    expect(moves).toHaveLength(times)
  })

async function choose() {
  api.on(bookingsContract.book, () => aBooking())
  keepPerson({ ...newcomer, home })
  endHomeChoice(home)
}

describe.each(['h5', 'weapp'])('on %s', (target) => {
  beforeEach(() => {
    process.env.TARO_ENV = target
  })

  afterEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test.each(Object.entries(asking))('%s leads a stranger by the login to the choice of a home, and goes on by itself', async (_, page) => {
    await page.ask()
    await leadsToHomes(1)

    await act(choose)

    await page.wentOn()
  })

  test.each(Object.entries(asking))('%s says what is missing to whoever comes back without a home, and asks again', async (_, page) => {
    await page.ask()
    await leadsToHomes(1)
    await act(async () => endHomeChoice())
    await screen.findByText('选好住址才能继续。')

    await page.again()
    await leadsToHomes(2)
    await act(choose)

    await page.wentOn()
    expect(screen.queryByText('选好住址才能继续。')).toBeNull()
  })
})

test('these are all the places that ask for a home', () => {
  const src = join(__dirname, '../../src')
  const files = (readdirSync(src, { recursive: true }) as string[]).filter(
    (file) => /\.tsx?$/.test(file) && file !== join('me', 'lookup.ts'),
  )

  const found = files.filter((file) =>
    /\b(choose|ensure)Home\b[^(]*from|\{[^}]*\b(choose|ensure)Home\b[^}]*\} from/.test(readFileSync(join(src, file), 'utf8')),
  )

  expect(found.sort()).toEqual(Object.keys(asking).sort())
})
