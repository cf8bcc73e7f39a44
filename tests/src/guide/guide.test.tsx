import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { kinds } from '../../../contract/cases/kinds/kinds'
import { TodayReason } from '../../../contract/cases/today'
import type { Role } from '../../../contract/people'
import { sayAction, sayRelation } from '../../../src/cases/words'
import { acts } from '../../../src/guide/acts/acts'
import ContentsPage from '../../../src/guide/contents/index'
import TopicPage from '../../../src/guide/topic/index'
import { groupsFor } from '../../../src/guide/topics/topics'
import { speak } from '../../../src/platform/language'
import { linesFor } from '../../../src/workplace/frame/lines'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const roles: readonly Role[] = ['serviceWorker', 'gridWorker', 'stationWorker', 'manager', 'partner']
const notStaff = ['requester', 'follower', 'clock']
const somebody = (...held: Role[]) => aPerson({ roles: held })
const topicsFor = (held: readonly Role[]) => groupsFor(held).flatMap(({ topics }) => topics)

beforeEach(() => {
  startAfresh()
  fakeApi()
  Object.assign(window, { innerWidth: 390 })
})

describe.each(kinds)('a case of the kind $name', (kind) => {
  const ofStaff = Object.entries(kind.actions).filter(([, { who }]) => who.some((relation) => !notStaff.includes(relation)))

  test('each action that staff may do has its line in the guide, and no other has', () => {
    expect(Object.keys(acts[kind.name] ?? {}).sort()).toEqual(ofStaff.map(([name]) => name).sort())
  })

  test('each stands under the words of its button, with what it does and who has it', () => {
    const topic = topicsFor(['manager']).find((one) => one.kind === kind.name)
    open(TopicPage, { person: somebody('manager'), params: { topic: topic?.name ?? '' } })

    const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
    for (const [name, { who }] of ofStaff) {
      const line = shown.find((words) => words.startsWith(`${sayAction(kind.name, name)}${acts[kind.name]?.[name]?.()}`))
      expect([name, line]).toEqual([name, expect.any(String)])
      for (const relation of who.filter((one) => !notStaff.includes(one))) expect(line).toContain(sayRelation(kind.name, relation))
    }
  })
})

test.each(roles)('every place where a %s works has its topic, which the place itself opens', (role) => {
  const places = linesFor([role]).filter(({ pages }) => !pages.includes('guide'))
  const topics = topicsFor([role])

  expect(places.length).toBeGreaterThan(0)
  for (const { title, to, pages } of places) {
    const about = topics.filter(({ places: of }) => of.includes(to))
    expect([title, about.length]).toEqual([title, 1])
    for (const folder of pages) {
      const { unmount } = open(TopicPage, { person: somebody(role), params: { page: encodeURIComponent(`${folder}/index`) } })
      expect(text()).toContain(about[0]?.note)
      unmount()
    }
  }
})

test('names of topics are unique, and nobody reads of places they do not work in', () => {
  const all = topicsFor(roles).map(({ name }) => name)

  expect(new Set(all).size).toBe(all.length)
  for (const role of roles) {
    const places = linesFor([role]).map(({ to }) => to)
    for (const topic of topicsFor([role])) expect(places).toEqual(expect.arrayContaining([...topic.places]))
  }
})

test('all topics are listed, one tap away, and each leads on to the next and to its place', async () => {
  open(ContentsPage, { person: somebody('serviceWorker') })
  await tap('今天先办哪件')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/guide/topic/index?topic=today' })

  open(TopicPage, { person: somebody('serviceWorker'), params: { topic: 'today' } })
  await tap('去那儿试试')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/desk/today/index' })
  await tap('接着看：一件报修，从接到办完')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/guide/topic/index?topic=repair' })
})

test('what waits is named in the order in which 今天 shows it', () => {
  open(TopicPage, { person: somebody('serviceWorker'), params: { topic: 'today' } })
  const words: Record<TodayReason, string> = {
    danger: '危险的',
    late: '超时的',
    visit: '约了上门',
    new: '还没人接',
    soon: '今天到期',
    call: '该打电话',
    mine: '您手上的',
  }

  const places = TodayReason.options.map((reason) => text().indexOf(words[reason]))

  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

test('where nothing is said about what was asked for, all topics stand', () => {
  open(TopicPage, { person: somebody('gridWorker'), params: { topic: 'astrology' } })

  expect(text()).toContain('今天先办哪件')
  expect(text()).toContain('确认谁住哪儿')
})

test('a resident is told whose place it is, with a way on', () => {
  open(ContentsPage, { person: somebody('resident') })

  expect(text()).toContain('这里是给工作人员看的')
  expect(text()).toContain('看我的报修')
})

test('all of it is there in English', () => {
  speak('en')

  for (const { name } of topicsFor(roles)) {
    const { unmount } = open(TopicPage, { person: somebody(...roles), params: { topic: name } })
    expect([name, text().match(/[\u4e00-\u9fff]+/g)]).toEqual([name, null])
    unmount()
  }
})
