import { fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import { Refusal } from '../../../src/platform/failures'
import { aCase, aCaseId, aRepairer, someTeams } from '../support/cases'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'

const sending = () => screen.queryAllByText('抢单', { selector: '.button-words' })

test('once somebody else was quicker there is no second try, and what was written can still be read', async () => {
  startAfresh()
  const api = fakeApi()
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.get, () => aCase({ state: 'accepted', allowed: ['take'], mine: ['team'] }))
  api.on(casesContract.act, () => {
    api.on(casesContract.get, () => aCase({ state: 'dispatched', allowed: [], mine: ['team'] }))
    throw new Refusal('ALREADY_TAKEN', { workerName: '巴图' })
  })
  open(DeskCasePage, { params: { case: aCaseId() }, person: aRepairer() })
  await tap('抢单')
  fireEvent.input(await screen.findByLabelText(/给居民说一句/), { target: { value: '半小时到' } })
  const last = sending().at(-1)
  if (last) fireEvent.click(last)

  await screen.findByText(/巴图/)
  await waitFor(() => expect(sending()).toEqual([]))
  expect(screen.getByDisplayValue('半小时到')).toBeTruthy()
})
