import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import RepairPage from '../../../src/repairs/detail/index'
import { aCase, aCaseId, aRepairer, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { myCase } from '../support/repairs'
import { aCommunity, aPerson } from '../support/samples'

// A kind with a part that the product has not: what somebody lends, and until when. Each file that gets a line gets it here.
jest.mock('../../../contract/cases/parts/parts', () => {
  const { parts } = jest.requireActual('../../../contract/cases/parts/parts')
  const { object, literal, string } = jest.requireActual('zod/mini')
  const loan = { name: 'loan', asks: { until: string() }, keeps: object({ part: literal('loan'), until: string() }) }
  return { parts: [...parts, loan] }
})

jest.mock('../../../contract/cases/kinds/kinds', () => {
  const actual = jest.requireActual('../../../contract/cases/kinds/kinds')
  const lending = {
    name: 'lending',
    prefix: 'JY',
    form: [],
    levels: { plain: {} },
    usualLevel: 'plain',
    initial: 'asked',
    states: { asked: { step: 0, open: true, waitsFor: 'staff' }, lent: { step: 1, open: false, waitsFor: 'nobody' } },
    actions: {
      lend: { from: ['asked'], to: 'lent', who: ['librarian'], asks: { loan: 'required' } },
      prolong: { from: ['lent'], to: null, who: ['borrower'], asks: { loan: 'required' } },
    },
    clocks: {},
    audiences: { person: ['borrower', 'librarian'], asked: ['borrower', 'librarian'], staff: ['librarian'] },
    publicWithoutHousehold: false,
  }
  const kinds = [...actual.kinds, lending]
  return { kinds, kindNamed: (name: string) => kinds.find((kind) => kind.name === name) }
})

jest.mock('../../../src/cases/parts/parts', () => ({
  partViews: [...jest.requireActual('../../../src/cases/parts/parts').partViews, jest.requireActual('../support/loan').loanView],
}))

let api: FakeApi
const params = { case: aCaseId() }
const plain = { kind: 'lending', level: 'plain', category: 'ladder', deadlines: {}, form: {}, dueAt: null }
// As the API would answer, were the part in the product.
const until = (day: string) => [{ part: 'loan', until: day }] as unknown as Case['parts']
const sent = () => (api.askedOf(casesContract.act) as { action: string; input: unknown }[]).map(({ action, input }) => [action, input])

async function answer(action: string, day: string) {
  await tap(action)
  const buttons = async () => (await screen.findAllByText(action)).at(-1) ?? document.body
  fireEvent.click(await buttons())
  expect(await screen.findAllByText('请写借到哪天。')).not.toHaveLength(0)
  expect(sent()).toEqual([])
  const field = screen.getByLabelText('借到哪天')
  fireEvent.input(field, { target: { value: day } })
  fireEvent.blur(field)
  fireEvent.click(await buttons())
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(teamsContract.list, someTeams)
  api.on(communitiesContract.get, () => aCommunity())
})

describe('a kind of its own with a part of its own', () => {
  test('is asked for, sent and shown at the desk', async () => {
    const lent = aCase({ ...plain, state: 'lent', mine: ['librarian'], allowed: [], parts: until('12月1日') })
    api.on(casesContract.get, () => aCase({ ...plain, state: 'asked', mine: ['librarian'], allowed: ['lend'] }))
    api.on(casesContract.act, () => {
      api.on(casesContract.get, () => lent)
      return lent
    })
    open(DeskCasePage, { params, person: aRepairer() })

    await answer('lend', '12月1日')

    await screen.findByText('借出到12月1日')
    expect(sent()).toEqual([['lend', { until: '12月1日' }]])
  })

  test('is shown to the resident, who is asked for it as well', async () => {
    const by = { relation: 'librarian', name: '刘娟', me: false }
    const entry = { id: 'evt_01JD0000000000000000000001', at: '2026-11-23T09:30:00+08:00', photos: [], text: null, staffOnly: false }
    const lend = { ...entry, what: 'acted' as const, action: 'lend', from: 'asked', to: 'lent', by, facts: { until: '12月1日' } }
    const mine = (day: string) =>
      myCase({ ...plain, state: 'lent', mine: ['borrower'], allowed: ['prolong'], parts: until(day), timeline: [lend] })
    api.on(casesContract.get, () => mine('12月1日'))
    api.on(casesContract.act, () => {
      api.on(casesContract.get, () => mine('12月8日'))
      return mine('12月8日')
    })
    open(RepairPage, { params, person: aPerson() })
    await screen.findByText('您借到12月1日')
    expect(text()).toContain('12月1日前还回来就行')
    await screen.findByText('到12月1日')

    await answer('prolong', '12月8日')

    await screen.findByText('您借到12月8日')
    await waitFor(() => expect(sent()).toEqual([['prolong', { until: '12月8日' }]]))
  })
})
