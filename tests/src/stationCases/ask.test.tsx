import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { dropQuestion } from '../../../src/stationCases/ask/draft'
import AskPage from '../../../src/stationCases/ask/index'
import { aCaseId } from '../support/cases'
import type { FakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { myCase } from '../support/repairs'
import { aPerson } from '../support/samples'
import { stationApi } from '../support/station'

const person = aPerson()
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  dropQuestion()
  api = stationApi()
  api.on(casesContract.create, () => myCase({ kind: 'station', number: 'YZ-20261123-0007' }))
})

const write = async (label: string, words: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}

const sent = () => api.askedOf(casesContract.create) as { kind: string; form: unknown; onBehalfOf?: unknown }[]

test('a few words are enough, and lead to the page of what was asked', async () => {
  open(AskPage, { person })

  await write('写几个字', '孩子转学去哪儿办')
  await tap('给我打电话')
  await tap('发给驿站')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/stationCases/case/index?case=${aCaseId()}` }))
  expect(sent()).toMatchObject([{ kind: 'station', form: { category: 'other', reach: 'call', text: '孩子转学去哪儿办' } }])
})

test('about a service nothing need be written: it brings its theme and its documents', async () => {
  open(AskPage, { person, params: { service: 'residence-permit' } })

  await screen.findByText('申领居住证')
  await tap('发给驿站')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ form: { category: 'papers', service: 'residence-permit' } }])
})

test('nothing said is told at the field and not sent', async () => {
  open(AskPage, { person })

  await tap('发给驿站')

  await screen.findAllByText('请写几个字，或者说一段话。')
  expect(sent()).toEqual([])
})

test('what was searched for in vain is there already; for somebody else goes under their name', async () => {
  open(AskPage, { person, params: { words: encodeURIComponent('修飞船') } })

  await waitFor(() => expect(screen.getByDisplayValue('修飞船')).toBeTruthy())
  await tap('替别人问（他没有手机）')
  await write('替谁问', '王秀兰')
  await tap('发给驿站')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ form: { text: '修飞船' }, onBehalfOf: { name: '王秀兰' } }])
})

test('what was written is still there for whoever comes back', async () => {
  const { unmount } = open(AskPage, { person })
  await write('写几个字', '房东换锁了')
  unmount()

  open(AskPage, { person })

  expect(await screen.findByDisplayValue('房东换锁了')).toBeTruthy()
  expect(text()).toContain('问问驿站')
})

test('new words searched for take the place of an older question, which can be had back', async () => {
  const { unmount } = open(AskPage, { person })
  await write('写几个字', '房东换锁了')
  unmount()
  open(AskPage, { person, params: { words: encodeURIComponent('修飞船') } })

  await waitFor(() => expect(screen.getByDisplayValue('修飞船')).toBeTruthy())
  await tap(/^用回上次写的/)

  expect(await screen.findByDisplayValue('房东换锁了')).toBeTruthy()
  expect(screen.queryByText('用回上次写的')).toBeNull()
})

test('a question that began with the same words goes on where it was', async () => {
  const params = { words: encodeURIComponent('修飞船') }
  const { unmount } = open(AskPage, { person, params })
  await waitFor(() => expect(screen.getByDisplayValue('修飞船')).toBeTruthy())
  await write('写几个字', '修飞船，去年买的')
  unmount()

  open(AskPage, { person, params })

  expect(await screen.findByDisplayValue('修飞船，去年买的')).toBeTruthy()
  expect(screen.queryByText('用回上次写的')).toBeNull()
})

test('about a service, what an older question was about does not count', async () => {
  const { unmount } = open(AskPage, { person })
  await tap('劳动就业')
  unmount()
  open(AskPage, { person, params: { service: 'residence-permit' } })

  await screen.findByText('申领居住证')
  await tap('发给驿站')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ form: { category: 'papers', service: 'residence-permit' } }])
})

test('who wants to be called but left no number is asked for one', async () => {
  open(AskPage, { person: { ...person, phone: null } })
  expect(screen.queryByText('留个电话')).toBeNull()

  await tap('给我打电话')
  await tap('留个电话')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/profile/index' })
})
