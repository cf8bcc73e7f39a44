import { act, fireEvent, screen } from '@testing-library/react'
import { familyContract } from '../../../contract/family'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import FamilyPage from '../../../src/me/family/index'
import { Refusal } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aFamilyId, aPerson } from '../support/samples'

const person = aPerson()
let api: FakeApi

const type = async (at: number, words: string) => {
  const input = screen.getAllByRole('textbox')[at] as HTMLInputElement
  await act(async () => {
    fireEvent.focus(input)
    fireEvent.input(input, { target: { value: words } })
    fireEvent.blur(input)
  })
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(peopleContract.get, () => person)
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

describe('the people I book for', () => {
  const mother = { id: aFamilyId('1'), name: '母亲' }

  test('a name is added, corrected and taken off', async () => {
    let items: { id: string; name: string }[] = []
    api.on(familyContract.listFamily, () => ({ items, next: null }))
    api.on(familyContract.addFamily, ({ name }: { name: string }) => {
      items = [{ ...mother, name }]
      return items[0]
    })
    api.on(familyContract.renameFamily, ({ name }: { name: string }) => {
      items = [{ ...mother, name }]
      return items[0]
    })
    api.on(familyContract.removeFamily, () => {
      items = []
      return { removed: true }
    })
    open(FamilyPage, { person })
    await screen.findByText('还没有同行人')

    await tap('添加一个人')
    await type(0, '母亲')
    await tap('存好')
    await tap('母亲')
    await type(0, '妈妈')
    await tap('存好')
    await tap('妈妈')
    await tap('从名单里删掉')
    await screen.findByText('还没有同行人')
    await tap('加回来')

    await screen.findByText('妈妈')
  })

  test('a full list is told in the sheet, and what was typed stays', async () => {
    api.on(familyContract.listFamily, () => ({ items: [mother], next: null }))
    api.on(familyContract.addFamily, () => {
      throw new Refusal('FAMILY_FULL', { limit: 12 })
    })
    open(FamilyPage, { person })

    await tap('添加一个人')
    await type(0, '孩子')
    await tap('存好')

    await screen.findByText('同行人最多存 12 位，请先删掉不用的。')
    await screen.findByDisplayValue('孩子')
  })
})
