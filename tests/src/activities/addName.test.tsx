import { act, fireEvent, screen } from '@testing-library/react'
import { bookingsContract } from '../../../contract/bookings'
import { familyContract } from '../../../contract/family'
import { sessionsContract } from '../../../contract/sessions/routes'
import ActivityPage from '../../../src/activities/detail/index'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aDetail, aFamilyId, aPerson } from '../support/samples'

const mother = { id: aFamilyId('1'), name: '母亲' }

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
})

test('who is added before the list of family has come is chosen all the same', async () => {
  let items: (typeof mother)[] = []
  let letGo: (() => void) | undefined
  const api = fakeApi()
  api.on(sessionsContract.get, () => aDetail())
  api.on(bookingsContract.list, () => ({ items: [], next: null }))
  api.on(familyContract.listFamily, async () => {
    const page = { items, next: null }
    if (letGo === undefined) {
      await new Promise<void>((go) => {
        letGo = go
      })
    }
    return page
  })
  api.on(familyContract.addFamily, () => {
    items = [mother]
    return mother
  })
  open(ActivityPage, { params: { session: aDetail().id }, person: aPerson() })
  await tap('＋ 添加一个人')
  const input = screen.getByRole('textbox')
  fireEvent.input(input, { target: { value: '母亲' } })
  fireEvent.blur(input)

  await tap('添加')
  await screen.findByText('给 2 个人报名')
  await act(async () => letGo?.())

  await screen.findByText('给 2 个人报名')
})
