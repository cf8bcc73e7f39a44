import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import DeskCasePage from '../../../src/desk/case/index'
import { Refusal } from '../../../src/platform/failures'
import { aCase, aCaseId, aRepairer, aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

let api: FakeApi
const person = aRepairer()
const done = () => api.askedOf(casesContract.act) as { action: string; input: Record<string, unknown> }[]

function openCase(change: Partial<Case>, who = person) {
  api.on(casesContract.get, () => aCase(change))
  api.on(casesContract.act, () => aCase(change))
  open(DeskCasePage, { params: { case: aCaseId() }, person: who })
}

const write = async (label: string | RegExp, words: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}
const send = async (name: string) => {
  const last = (await screen.findAllByText(name)).at(-1)
  if (last) fireEvent.click(last)
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(teamsContract.list, someTeams)
})

test('who reported a case is not shown it as the staff see it, but the way to their own', async () => {
  openCase({}, aPerson())

  await screen.findByText('这里是工作人员办件的地方')
  expect(text()).not.toContain('水槽下面一直滴水')
  expect(text()).not.toContain('内部备注')
})

describe('what staff see', () => {
  test('who asked is masked, and called for a reason that they will see, and what was said is there, notes among staff marked', async () => {
    const noted = { action: null, from: null, to: null, photos: [], facts: {}, at: '2026-11-23T09:30:00+08:00' }
    openCase({
      timeline: [
        {
          ...noted,
          id: 'evt_01JD0000000000000000000001',
          what: 'noted',
          staffOnly: true,
          text: '楼上住户说也漏',
          by: { relation: 'grid', name: '刘娟', me: false },
        },
      ],
    })

    await screen.findByText('水槽下面一直滴水')
    await screen.findByText('楼上住户说也漏')
    await screen.findByText('居民看不到')
    expect(text()).not.toContain('王秀兰')
    api.on(casesContract.reveal, () => ({ value: '19900001002' }))
    await tap('199****1002')
    await tap('上门前联系')
    await screen.findByText('电话')
    await tap('打电话')

    expect(api.askedOf(casesContract.reveal)[0]).toMatchObject({ caseId: aCaseId(), field: 'phone', reason: 'visit' })
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900001002' })
  })

  test('how long is left stands above all, and why a clock rests', async () => {
    openCase({ state: 'paused', parts: [{ part: 'pause', reason: 'parts' }], dueAt: null })

    await screen.findByText('停着：等材料')
    expect(text()).toContain('不在计时')
  })

  test('what is waited for from the resident is said as colleagues say it', async () => {
    openCase({ state: 'awaitingConfirmation' })

    await screen.findByText('等居民确认')
  })
})

describe('the next step', () => {
  test('is one big button; all else stands in a sheet', async () => {
    openCase({ state: 'dispatched', allowed: ['giveBack', 'proposeVisit', 'start', 'pause'], mine: ['worker', 'team'] })

    await screen.findByText('开始处理')
    expect(screen.queryByText('挂起')).toBeNull()
    await tap('其他操作')
    await screen.findByText('挂起')
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByText('挂起')).toBeNull())
  })
})

describe('the form of an action', () => {
  test('asks for a reason of the table, and is not sent without it', async () => {
    openCase({ state: 'working', allowed: ['pause'], mine: ['worker'] })
    await tap('其他操作')
    await tap('挂起')

    await send('挂起')
    expect(screen.getAllByText('请选一个原因。')).toHaveLength(2)
    expect(done()).toEqual([])

    await tap('等材料')
    await write(/给居民说一句/, '阀门后天到货')
    await send('挂起')

    await waitFor(() =>
      expect(done()).toEqual([expect.objectContaining({ action: 'pause', input: { reason: 'parts', note: '阀门后天到货' } })]),
    )
  })

  test('gives it to a member of its team, or to whose turn it is', async () => {
    openCase({ state: 'accepted', allowed: ['dispatch'], mine: ['grid'] }, aPerson({ roles: ['gridWorker'] }))
    await tap('派单')

    await screen.findByText('轮到谁就派给谁')
    await screen.findByText('现在轮到巴图')
    await tap('巴图')
    await send('派单')

    await waitFor(() => expect(done()[0]?.input).toEqual({ worker: aWorkerId('B') }))
  })

  test('offers the other teams, never the one that has it', async () => {
    openCase({ state: 'accepted', allowed: ['handOver'], mine: ['grid'] }, aPerson({ roles: ['gridWorker'] }))
    await tap('其他操作')
    await tap('转给别的班组')
    await screen.findByRole('radio', { name: /保洁组/ })
    expect(screen.queryByRole('radio', { name: /维修组/ })).toBeNull()
    await tap('保洁组')
    await send('转给别的班组')

    await waitFor(() => expect(done()[0]?.input).toEqual({ team: 'cleaning-crew' }))
  })

  test('takes a day and two hours of it for a visit, none that are past', async () => {
    openCase({ state: 'dispatched', allowed: ['proposeVisit'], mine: ['worker'], form: { times: ['weekdayAfternoon'] } })
    await tap('其他操作')
    await tap('约上门时间')
    await screen.findByText('居民说方便的时间：平日下午')

    fireEvent.click(await screen.findByRole('radio', { name: '今天' }))
    await tap('8:00–10:00')
    await send('约上门时间')
    expect(screen.getAllByText('请选哪天、几点上门。')).toHaveLength(2)
    await tap('14:00–16:00')
    await send('约上门时间')

    await waitFor(() => expect(done()[0]?.input).toEqual({ visit: { from: '2026-11-23T14:00:00+08:00', to: '2026-11-23T16:00:00+08:00' } }))
  })

  test('takes materials in yuan with what the resident pays, and names a price that is none', async () => {
    openCase({ state: 'working', allowed: ['complete'], mine: ['worker'] })
    await tap('办好了')
    await tap('记材料和费用')
    await write('第 1 样：材料或人工', '角阀')
    await write('一共多少元', '三十五')
    await send('办好了')
    expect(screen.getAllByText(/价钱写数字/)).toHaveLength(2)

    await write('一共多少元', '35.5')
    await write('其中居民出多少元', '10')
    await send('办好了')

    await waitFor(() => expect(done()[0]?.input).toEqual({ costs: [{ what: '角阀', fen: 3550, residentFen: 1000 }] }))
  })

  test('takes the resident’s answers on the telephone', async () => {
    openCase({ state: 'awaitingConfirmation', allowed: ['confirmByPhone'], mine: ['manager'] }, aPerson({ roles: ['manager'] }))
    await tap('电话确认')
    await tap('有')
    await tap('解决了一半')
    await send('电话确认')
    expect(screen.getAllByText('三个问题都要选。')).toHaveLength(2)
    await tap('不满意')
    await send('电话确认')

    await waitFor(() => expect(done()[0]?.input).toEqual({ rating: { answered: true, solved: 'half', satisfied: false } }))
  })

  test('merges into one that is open nearby', async () => {
    const other = { id: aCaseId('9'), number: 'BX-20261123-0040', kind: 'repair', category: 'plumbing.noWater', state: 'accepted' }
    api.on(casesContract.nearby, () => ({
      items: [{ ...other, where: '兴隆小区2号楼1单元', createdAt: '2026-11-23T08:00:00+08:00', followers: 2, following: false }],
      next: null,
    }))
    openCase({ allowed: ['merge'] })
    await tap('其他操作')
    await tap('合并')
    await tap('没水')
    await send('合并')

    await waitFor(() => expect(done()[0]?.input).toEqual({ into: aCaseId('9') }))
  })

  test('keeps what was written when it was refused, and says why', async () => {
    openCase({ state: 'working', allowed: ['report'], mine: ['worker'] })
    api.on(casesContract.act, () => {
      throw new Refusal('ACTION_NOT_NOW', { state: 'closed', allowed: [] })
    })
    await tap('其他操作')
    await tap('说说进展')
    await write(/给居民说一句/, '还差一个阀门')
    await send('说说进展')

    await screen.findByText(/进度刚刚变了/)
    expect(screen.getByDisplayValue('还差一个阀门')).toBeTruthy()
  })
})

test('a word goes to colleagues unless it is meant for the resident', async () => {
  openCase({})
  api.on(casesContract.say, () => aCase())
  await write('写给同事', '钥匙在传达室')
  await tap('发出去')
  await waitFor(() => expect(api.askedOf(casesContract.say)).toEqual([expect.objectContaining({ text: '钥匙在传达室', staffOnly: true })]))

  await tap('居民也看得到')
  await write('写给居民', '我下午到')
  await tap('发出去')
  await waitFor(() => expect(api.askedOf(casesContract.say)[1]).toMatchObject({ text: '我下午到', staffOnly: false }))
})

test('one report of two things is split, without a photo or the place being asked again', async () => {
  openCase({})
  api.on(casesContract.convert, () => aCase({ id: aCaseId('7'), number: 'BX-20261123-0050' }))
  await tap('其他操作')
  await tap('拆出一件')
  await tap('电')
  await tap('灯坏了')
  await send('拆出一件')

  await waitFor(() =>
    expect(api.askedOf(casesContract.convert)).toEqual([
      expect.objectContaining({ caseId: aCaseId(), kind: 'repair', form: { danger: 'none', category: 'electric.lamp' } }),
    ]),
  )
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/desk/case/index?case=${aCaseId('7')}` })
})
