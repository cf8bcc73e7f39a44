import { fireEvent, screen, waitFor } from '@testing-library/react'
import { nothingPlanned } from '../../../contract/activityDraft'
import { activityDraftsContract } from '../../../contract/activityDrafts'
import FormPage from '../../../src/activityDesk/form/index'
import ListPage from '../../../src/activityDesk/list/index'
import { Refusal } from '../../../src/platform/failures'
import { open, startAfresh, tap, text } from '../support/open'
import { activityId, aPlan, organiser as person, planningApi } from '../support/planning'
import { aPerson } from '../support/samples'

const params = { draft: activityId }

beforeEach(startAfresh)

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

function saving(draft = aPlan()) {
  const api = planningApi(draft)
  api.on(activityDraftsContract.saveDraft, () => ({ version: draft.version + 1 }))
  return { api, sent: () => api.askedOf(activityDraftsContract.saveDraft) }
}

test('who does not organise is told whose place it is', async () => {
  planningApi()
  open(FormPage, { params, person: aPerson() })

  await screen.findByText('这里是社区工作人员办活动的地方')
  expect(text()).not.toContain('活动叫什么')
})

test('only what was written is sent, with the version that was read, times and numbers as people write them', async () => {
  const { sent } = saving()
  open(FormPage, { params, person })

  await type('活动叫什么', '冬至包饺子')
  await type('几点开始', '下午2点半')
  await type('几点结束', '1630')
  await type('最多来多少人', '25人')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toHaveLength(1))
  const session = { ...nothingPlanned().sessions[0], from: '14:30', to: '16:30', capacity: 25 }
  expect(sent()).toMatchObject([{ version: 1, change: { title: '冬至包饺子', sessions: [session] } }])
  expect(Object.keys((sent()[0] as { change: object }).change).sort()).toEqual(['sessions', 'title'])
})

test('what is missing is said at the field and in the summary, in the same words, before anything is sent', async () => {
  const { sent } = saving()
  open(FormPage, { params, person })

  await tap('看看居民看到的样子')

  for (const words of ['写上活动的名字', '写几句来了做什么', '选一个日子', '选一个地方', '写上谁来办'])
    expect(await screen.findAllByText(words)).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('a time that is none is said at its field and holds nothing else up', async () => {
  const { sent } = saving()
  open(FormPage, { params, person })

  await type('几点开始', '一早')
  await screen.findAllByText('几点开始看不懂，写成 9:30 这样')
  await type('几点开始', '9点')
  await waitFor(() => expect(text()).not.toContain('看不懂'))
  await tap('先存下来')

  await waitFor(() => expect(sent()).toMatchObject([{ change: { sessions: [{ from: '09:00' }] } }]))
})

test('what was written is there again after the app was closed', async () => {
  saving()
  const { unmount } = open(FormPage, { params, person })
  await type('来了做什么', '一起包，一起吃。')
  unmount()

  open(FormPage, { params, person })

  expect(await screen.findByLabelText<HTMLTextAreaElement>('来了做什么')).toHaveProperty('value', '一起包，一起吃。')
})

test('what was begun here is found in the list by the name it was given, though it was never saved', async () => {
  saving()
  const { unmount } = open(FormPage, { params, person })
  await type('活动叫什么', '包饺子')
  unmount()

  open(ListPage, { person })

  await screen.findByText('包饺子')
  expect(text()).not.toContain('还没起名字')
})

test('who was slower sees what the colleague wrote beside their own, and chooses; what only one changed is kept', async () => {
  let draft = aPlan()
  const { api, sent } = saving()
  api.on(activityDraftsContract.getDraft, () => draft)
  open(FormPage, { params, person })
  await type('活动叫什么', '包饺子')
  await type('谁来办', '荷香志愿队')
  draft = aPlan({ version: 2, savedBy: '乌云', text: { ...nothingPlanned(), title: '冬至宴', bring: '围裙' } })
  api.on(activityDraftsContract.saveDraft, () => {
    throw new Refusal('DRAFT_CHANGED', { by: '乌云', version: 2 })
  })
  await tap('先存下来')

  await screen.findByText('你写的时候，乌云也改了这几处')
  expect(text()).toContain('乌云：冬至宴　你：包饺子')
  api.on(activityDraftsContract.saveDraft, () => ({ version: 3 }))
  await tap('用我写的')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()[1]).toMatchObject({ version: 2, change: { title: '包饺子', organiser: '荷香志愿队' } })
  expect(sent()[1]).not.toHaveProperty('change.bring')
})

test('a place that is none of the venues is written in words', async () => {
  const { sent } = saving()
  open(FormPage, { params, person })
  await tap('在哪儿')
  await tap('别的地方，自己写')
  await tap('就在这里')
  await screen.findByText('写上在什么地方')
  await type('在什么地方', '区文化馆二楼排练厅')
  await tap('就在这里')
  await screen.findByText('区文化馆二楼排练厅')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toMatchObject([{ change: { sessions: [{ venueId: null, elsewhere: '区文化馆二楼排练厅' }] } }]))
})

test('a place in words counts from the moment it is typed, without a further tap, and is there again after the app was closed', async () => {
  const { sent } = saving()
  const { unmount } = open(FormPage, { params, person })
  await tap('在哪儿')
  await tap('别的地方，自己写')
  await type('在什么地方', '区文化馆二楼排练厅')
  unmount()

  open(FormPage, { params, person })
  await screen.findByText('区文化馆二楼排练厅')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toMatchObject([{ change: { sessions: [{ venueId: null, elsewhere: '区文化馆二楼排练厅' }] } }]))
})

test('choosing a venue after all drops the place in words', async () => {
  const away = { day: '2026-12-01', from: '09:30', to: '11:00', venueId: null, elsewhere: '区文化馆', capacity: 30 }
  const { sent } = saving(aPlan({ text: { ...nothingPlanned(), sessions: [away] } }))
  open(FormPage, { params, person })

  await tap('在哪儿')
  await tap('还是从名单里选')
  await tap('居民活动广场')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toMatchObject([{ change: { sessions: [{ venueId: 'square', elsewhere: '' }] } }]))
})

test('another date is the last one a week later', async () => {
  const { sent } = saving(
    aPlan({
      text: {
        ...nothingPlanned(),
        sessions: [{ day: '2026-12-01', from: '09:30', to: '11:00', venueId: 'square', elsewhere: '', capacity: 30 }],
      },
    }),
  )
  open(FormPage, { params, person })

  await tap('再加一场')
  await screen.findByText('第 2 场')
  await tap('先存下来')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ change: { sessions: [{ day: '2026-12-01' }, { day: '2026-12-08', venueId: 'square' }] } }])
})
