import { screen } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import { aCase, aCaseId, aRepairer, someTeams } from '../support/cases'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'

beforeEach(startAfresh)

test('a checklist on which nothing is asked for leaves no empty card', async () => {
  const api = fakeApi()
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.get, () => aCase({ parts: [{ part: 'documents', service: null, needs: [], ticks: [] }] }))

  open(DeskCasePage, { params: { case: aCaseId() }, person: aRepairer() })

  await screen.findByText('办理进度')
  expect([...document.querySelectorAll('.card')].filter((card) => card.textContent === '')).toEqual([])
  expect(text()).not.toContain('材料：')
})
