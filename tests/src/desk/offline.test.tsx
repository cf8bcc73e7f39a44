import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import { Refusal } from '../../../src/platform/failures'
import { online } from '../../../src/platform/online'
import { watchOutbox } from '../../../src/platform/outbox'
import { aCase, aCaseId, aRepairer, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'

let api: FakeApi
const params = { case: aCaseId() }
const person = aRepairer()
const dispatched = () => aCase({ state: 'dispatched', allowed: ['start', 'pause'], mine: ['worker', 'team'] })
const done = () => (api.askedOf(casesContract.act) as { action: string }[]).map(({ action }) => action)

const last = async (name: string) => {
  const found = (await screen.findAllByText(name)).at(-1)
  if (found) fireEvent.click(found)
}
const network = (there: boolean) => act(async () => online.set(there))

// As the app does when it starts.
beforeAll(watchOutbox)

beforeEach(async () => {
  startAfresh()
  api = fakeApi()
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.get, dispatched)
  open(DeskCasePage, { params, person })
  await screen.findByText('开始处理')
  await network(false)
})

async function startOffline(words: string) {
  await tap('开始处理')
  const field = await screen.findByLabelText(/给居民说一句/)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
  await last('开始处理')
}

test('without a signal a step is kept and said to wait, and the next one can be taken at once', async () => {
  await startOffline('先关总阀')

  await screen.findByText('没有网，先记在手机里，等有网自动发出去。')
  await screen.findByText('等有网再发')
  await screen.findByText('10:12 · 先关总阀')
  await tap('办好了')
  await last('办好了')
  await waitFor(() => expect(screen.getAllByText('等有网再发')).toHaveLength(2))
  expect(done()).toEqual([])
})

test('when the network is back all of it goes out in its order, and says so', async () => {
  await startOffline('先关总阀')
  await tap('办好了')
  await last('办好了')
  await waitFor(() => expect(screen.getAllByText('等有网再发')).toHaveLength(2))
  const after = aCase({ state: 'awaitingConfirmation', allowed: [], mine: ['worker', 'team'] })
  api.on(casesContract.act, () => after)
  api.on(casesContract.get, () => after)

  await network(true)

  expect(done()).toEqual(['start', 'complete'])
  await screen.findByText('等居民确认')
  expect(screen.queryByText('等有网再发')).toBeNull()
})

describe('what somebody else decided meanwhile', () => {
  beforeEach(async () => {
    await startOffline('先关总阀')
    await screen.findByText('等有网再发')
    api.on(casesContract.act, () => {
      throw new Refusal('ACTION_NOT_NOW', { state: 'withdrawn', allowed: [] })
    })
    await network(true)
    await screen.findByText('没做成：这件事现在是“已撤回”了。')
  })

  test('is said in words, and what was written can be kept as a note', async () => {
    api.on(casesContract.say, () => aCase({ state: 'withdrawn', allowed: [] }))

    await tap('记成内部备注')

    await waitFor(() =>
      expect(api.askedOf(casesContract.say)).toEqual([
        expect.objectContaining({ staffOnly: true, text: '没网时想做“开始处理”，没做成。\n先关总阀' }),
      ]),
    )
    await waitFor(() => expect(screen.queryByText('没发成')).toBeNull())
  })

  test('is given up only after being asked once more', async () => {
    await tap('不要了')
    expect(screen.getByText('没发成')).toBeTruthy()

    await tap('真的不要了')

    await waitFor(() => expect(screen.queryByText('没发成')).toBeNull())
    expect(api.askedOf(casesContract.say)).toEqual([])
  })
})
