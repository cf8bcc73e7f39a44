import { fireEvent, screen, waitFor } from '@testing-library/react'
import { activitiesContract } from '../../../contract/activities'
import { activityDraftsContract } from '../../../contract/activityDrafts'
import { rollContract } from '../../../contract/roll'
import { sessionsContract } from '../../../contract/sessions/routes'
import { runningContract } from '../../../contract/sessions/running'
import ActivityPage from '../../../src/activityDesk/activity/index'
import ListPage from '../../../src/activityDesk/list/index'
import PreviewPage from '../../../src/activityDesk/preview/index'
import RollPage from '../../../src/activityDesk/roll/index'
import { Refusal } from '../../../src/platform/failures'
import { open, startAfresh, tap, text } from '../support/open'
import { activityId, anActivity, aPlan, organiser as person, planningApi } from '../support/planning'
import { aDetail, aPerson, aSession } from '../support/samples'

beforeEach(startAfresh)

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}
const last = async (words: string) => {
  const found = (await screen.findAllByText(words)).at(-1)
  if (found) fireEvent.click(found)
}

test('the list begins with what is being written, then what is coming', async () => {
  planningApi(aPlan({ title: '元宵灯会' }))
  open(ListPage, { person })

  await screen.findByText('元宵灯会')
  await screen.findByText('冬至包饺子')
  expect(text()).toContain('报了 38 个')
})

test('fewer seats than are taken are refused at the field, with the number', async () => {
  const api = planningApi()
  api.on(runningContract.setCapacity, () => {
    throw new Refusal('SEATS_TAKEN', { taken: 38 })
  })
  open(ActivityPage, { params: { activity: activityId }, person })

  await tap('改人数')
  await type('最多来多少人', '20')
  await tap('改好')

  await screen.findByText('已经报了 38 个名额，不能比这更少。')
  expect(api.askedOf(runningContract.setCapacity)).toMatchObject([{ capacity: 20 }])
})

test('calling off needs a reason, which goes with it', async () => {
  const api = planningApi()
  api.on(activitiesContract.cancel, anActivity)
  open(ActivityPage, { params: { activity: activityId }, person })

  await tap('这场不办了')
  await tap('不办了，通知大家')
  await screen.findByText('写上为什么不办，大家会看到')
  await type('为什么不办了', '明天大雪')
  await tap('不办了，通知大家')

  await waitFor(() => expect(api.askedOf(activitiesContract.cancel)).toMatchObject([{ reason: '明天大雪', sessionId: aSession().id }]))
})

test('booking is closed early', async () => {
  const api = planningApi()
  api.on(runningContract.close, () => aSession({ state: 'closed' }))
  open(ActivityPage, { params: { activity: activityId }, person })

  await tap('提前截止报名')

  await waitFor(() => expect(api.askedOf(runningContract.close)).toHaveLength(1))
})

test('the preview is the residents’ page, and publishes the version that was looked at', async () => {
  const api = planningApi()
  api.on(activityDraftsContract.previewDraft, () => ({ sessions: [aDetail({ description: '一起包，一起吃。' })], version: 7 }))
  api.on(activityDraftsContract.publishDraft, () => {
    throw new Refusal('DRAFT_CHANGED', { by: '乌云', version: 8 })
  })
  open(PreviewPage, { params: { draft: activityId }, person })

  await screen.findByText('一起包，一起吃。')
  await tap('都对，发布')

  await screen.findByText('乌云刚刚改过这一条。先看看改了什么，你写的还在。')
  expect(api.askedOf(activityDraftsContract.publishDraft)).toMatchObject([{ version: 7 }])
})

test('a draft the API finds unfit has its problems in the form’s words', async () => {
  const api = planningApi()
  api.on(activityDraftsContract.previewDraft, () => {
    throw new Refusal('ACTIVITY_UNFIT', { problems: [{ field: 'sessions.1.capacity', why: 'venueTooSmall', limit: 40 }] })
  })
  open(PreviewPage, { params: { draft: activityId }, person })

  await screen.findByText('第 2 场：这个地方最多坐 40 人')
})

describe('the roll', () => {
  const booker = {
    bookingId: `bkg_01JD0000000000000000000001_${'0'.repeat(24)}`,
    state: 'confirmed',
    seats: 2,
    names: ['赵春梅', '母亲'],
    phone: '199****0001',
    bookedAt: '2026-11-23T09:00:00+08:00',
  }

  function rollApi() {
    const api = planningApi()
    api.on(sessionsContract.get, () => aDetail())
    api.on(rollContract.readRoll, () => ({ items: [booker], next: null }))
    return api
  }

  test('shows a number only for a reason', async () => {
    const api = rollApi()
    api.on(rollContract.revealBooker, () => ({ value: '19900000001' }))
    open(RollPage, { params: { session: aSession().id }, person })

    await screen.findByText('赵春梅、母亲')
    await tap('199****0001')
    await tap('事情紧急')

    await screen.findByText('19900000001')
    expect(api.askedOf(rollContract.revealBooker)).toMatchObject([{ bookingId: booker.bookingId, reason: 'urgent' }])
  })

  test('sends a message only after it was looked at, with the number of people it reaches', async () => {
    const api = rollApi()
    api.on(rollContract.countBookers, () => ({ people: 1 }))
    api.on(rollContract.messageBookers, () => ({ messageId: 'evt_01JD0000000000000000000001' }))
    open(RollPage, { params: { session: aSession().id }, person })

    await tap('给报名的人发消息')
    await tap('看看发出去的样子')
    await screen.findByText('写几句要说的话')
    await type('要说的话', '带上饭盒。')
    await tap('看看发出去的样子')
    await screen.findByText('发给 1 个报了名的人。')
    expect(api.askedOf(rollContract.messageBookers)).toEqual([])
    await last('发出去')

    await waitFor(() => expect(api.askedOf(rollContract.messageBookers)).toMatchObject([{ text: '带上饭盒。' }]))
  })

  test('is asked for by nobody who does not organise', async () => {
    const api = rollApi()
    open(RollPage, { params: { session: aSession().id }, person: aPerson() })

    await screen.findByText('这里是社区工作人员办活动的地方')
    expect(api.askedOf(rollContract.readRoll)).toEqual([])
  })
})

test('a wrong character of a published activity is corrected, without a notice; what is left empty is said at its field', async () => {
  const api = planningApi()
  api.on(activitiesContract.correct, () => ({ ...anActivity(), title: '冬至包饺子啦', corrections: 1 }))
  open(ActivityPage, { params: { activity: activityId }, person })
  await tap('改文字')
  await type('活动叫什么', ' ')
  await tap('改好')
  await screen.findByText('写上活动叫什么')

  await type('活动叫什么', '冬至包饺子啦')
  await tap('改好')

  await screen.findByText('文字改好了，报名的都不变。')
  const asked = { activityId, corrections: 0, title: '冬至包饺子啦', description: '一起包，一起吃。' }
  expect(api.askedOf(activitiesContract.correct)).toMatchObject([asked])
})

test('where a colleague corrected it first, the words stay on the screen with the reason', async () => {
  const api = planningApi()
  api.on(activitiesContract.correct, () => {
    throw new Refusal('DRAFT_CHANGED', { by: null, version: 1 })
  })
  open(ActivityPage, { params: { activity: activityId }, person })
  await tap('改文字')
  await type('活动叫什么', '冬至包饺子啦')
  await tap('改好')

  await screen.findByText('同事刚刚改过这一条。先看看改了什么，你写的还在。')
  expect(screen.getByLabelText('活动叫什么')).toBeTruthy()
})
