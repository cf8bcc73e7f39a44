import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { referralsContract } from '../../../contract/referrals'
import CasePage from '../../../src/stationCases/case/index'
import { currentToast } from '../../../src/ui/toast-store'
import { aCaseId } from '../support/cases'
import type { FakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { anEntry, myCase } from '../support/repairs'
import { aCommunity, anEventId, aPerson } from '../support/samples'
import { stationApi } from '../support/station'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = stationApi()
  api.on(communitiesContract.get, () => aCommunity())
})

const documents = (ticks: { document: string; how: 'photo' | 'seen' | 'lacking' }[] = []) => ({
  part: 'documents' as const,
  service: 'residence-permit',
  needs: [{ anyOf: [['id-card']] }, { anyOf: [['photo']] }, { anyOf: [['lease'], ['landlord-statement']] }],
  ticks,
})

const asked = (change: Partial<Case> = {}): Case =>
  myCase({
    kind: 'station',
    category: 'papers',
    level: 'ordinary',
    state: 'needsDocuments',
    where: { words: '', place: null, public: false },
    form: { category: 'papers', service: 'residence-permit' },
    parts: [documents()],
    allowed: ['showPaper', 'lackPaper', 'withdraw', 'urge'],
    ...change,
  })

function openCase(change: Partial<Case> = {}): void {
  api.on(casesContract.get, () => asked(change))
  open(CasePage, { params: { case: aCaseId() }, person: aPerson() })
}

/** What the API makes of an action, and answers from then on. */
function acts(change: Partial<Case>): void {
  api.on(casesContract.act, () => {
    api.on(casesContract.get, () => asked(change))
    return asked(change)
  })
}

test('all that is missing is told at once, under the name of the service', async () => {
  openCase()

  await screen.findByRole('heading', { name: '申领居住证', level: 1 })
  expect(text()).toContain('还差 3 样材料')
  for (const name of ['身份证', '本人照片', '租房合同', '房东写的住宿证明', '下面的有一样就行']) expect(text()).toContain(name)
})

test('an identity document cannot be photographed here, and says so', async () => {
  openCase()

  await tap(/^身份证/)

  await screen.findByText('身份证件不用拍照，带来看一眼就行。')
  expect(screen.queryByText('拍照交材料')).toBeNull()
})

test('what one does not have is said with the reason', async () => {
  openCase()
  acts({ parts: [documents([{ document: 'lease', how: 'lacking' }])] })

  await tap(/^租房合同/)
  await tap('没有这样材料')
  const field = await screen.findByLabelText('为什么拿不出')
  fireEvent.input(field, { target: { value: '房东不肯签' } })
  fireEvent.blur(field)
  await tap('没有这样材料')

  await screen.findByText('拿不出')
  expect(currentToast()?.text).toBe('记下了，驿站一起想办法。')
  expect(api.askedOf(casesContract.act)).toMatchObject([{ action: 'lackPaper', input: { document: 'lease', note: '房东不肯签' } }])
})

test('what the desk has seen is settled: there is nothing to say of it any more', async () => {
  openCase({ parts: [documents([{ document: 'lease', how: 'seen' }])], allowed: ['showPaper', 'lackPaper', 'withdraw'] })

  await tap(/^租房合同/)

  await screen.findByText('驿站看过了，不用再管。')
  for (const words of ['没有这样材料', '拍照交材料']) expect(screen.queryByText(words)).toBeNull()
})

test('a photo may be sent again, but the document is not lacking', async () => {
  openCase({ parts: [documents([{ document: 'lease', how: 'photo' }])] })

  await tap(/^租房合同/)

  await screen.findByText('拍照交材料')
  expect(screen.queryByText('没有这样材料')).toBeNull()
})

test('the reason stands beside the document, and once all is there one tap hands it over', async () => {
  const lacking = anEntry({ id: anEventId('2'), what: 'acted', action: 'lackPaper', text: '没签过合同', facts: { document: 'lease' } })
  const ticks = ['id-card', 'photo', 'landlord-statement'].map((document) => ({ document, how: 'seen' as const }))
  openCase({
    parts: [documents([...ticks, { document: 'lease', how: 'lacking' }])],
    timeline: [anEntry(), lacking],
    allowed: ['ready', 'withdraw'],
  })
  acts({ state: 'accepted' })

  await screen.findByText('要的材料都有了')
  expect(text()).toContain('没签过合同')
  await tap('材料齐了')

  expect(api.askedOf(casesContract.act)).toMatchObject([{ action: 'ready' }])
})

test('while a referral waits for the person’s word, the page asks for it and offers nothing more pressing', async () => {
  const proposed = anEntry({ id: anEventId('2'), what: 'referral', action: 'refer', facts: { referralStep: 'proposed' } })
  api.on(referralsContract.ofCase, () => ({ items: [], next: null }))
  openCase({ state: 'referred', parts: [], allowed: ['urge', 'withdraw'], timeline: [anEntry(), proposed] })

  await screen.findByText('要不要告诉别的单位？')
  expect(screen.queryByText('催一催')).toBeNull()
})

test('it speaks of the station, never of a repairer', async () => {
  openCase({ state: 'submitted', parts: [] })

  await screen.findByText('给驿站留言')
  expect(text()).not.toMatch(/师傅|报修|修好/)
})

test('an open case leads to a time at the desk, with its service; a closed one does not', async () => {
  openCase()
  await tap('约个时间去驿站')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/appointments/choose/index?case=${aCaseId()}&service=residence-permit` })
  document.body.innerHTML = ''

  openCase({ state: 'closed', allowed: [] })
  await waitFor(() => expect(screen.queryByText('约个时间去驿站')).toBeNull())
})
