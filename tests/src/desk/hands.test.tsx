import Taro from '@tarojs/taro'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import { currentToast } from '../../../src/ui/toast-store'
import { onTopOf } from '../../support/taro/taro'
import { aCase, aCaseId, aRepairer, someTeams } from '../support/cases'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'

beforeEach(startAfresh)

test('linked cases are followed twenty times, however many pages lie below', async () => {
  const api = fakeApi()
  api.on(teamsContract.list, someTeams)
  const idOf = (place: number) => aCaseId(String(10 + place))
  let pages = 1
  ;(Taro.navigateTo as jest.Mock).mockImplementation(async () => {
    pages += 1
    onTopOf(pages - 1)
    if (pages > 10) throw new Error('navigateTo:fail webview count limit exceed')
  })

  for (let followed = 1; followed <= 20; followed += 1) {
    const links = [{ caseId: idOf(followed), number: 'BX-20261123-0007', kind: 'repair', how: 'splitFrom' as const }]
    api.on(casesContract.get, () => aCase({ links }))
    const { unmount } = open(DeskCasePage, { params: { case: idOf(followed - 1) }, person: aRepairer() })
    await tap('BX-20261123-0007')
    const opened = [Taro.navigateTo, Taro.redirectTo].flatMap((move) => (move as jest.Mock).mock.calls)
    expect(opened).toHaveLength(followed)
    expect(opened).toContainEqual([{ url: `/desk/case/index?case=${idOf(followed)}` }])
    unmount()
  }

  expect(currentToast()).toBeUndefined()
})
