import { fireEvent, screen, waitFor } from '@testing-library/react'
import { editingContract } from '../../../contract/catalogue/editing'
import PartPage from '../../../src/catalogueDesk/part/index'
import { Refusal } from '../../../src/platform/failures'
import { aDraft, editingApi, permitText, stationWorker as person } from '../support/editing'
import { open, startAfresh, tap, text } from '../support/open'

const published = permitText()
const of = (part: string, more = {}) => ({ person, params: { of: 'service', id: 'residence-permit', part, ...more } })

beforeEach(startAfresh)

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

const shownIn = async (label: string) => (await screen.findByLabelText<HTMLTextAreaElement>(label)).value

function saving(draft = aDraft()) {
  const api = editingApi(draft)
  api.on(editingContract.saveDraft, () => ({ version: draft.version + 1 }))
  const sent = () => api.askedOf(editingContract.saveDraft)
  return { api, sent }
}

test('only what somebody changed is sent, with the version they have seen', async () => {
  const { sent } = saving()
  open(PartPage, of('name'))

  await type('一句话说明（中文）', '住满半年，就能办。')
  await tap('存在草稿里')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ version: 3, change: { summary: { zh: '住满半年，就能办。', en: published.summary.en } } }])
  expect(Object.keys((sent()[0] as { change: object }).change)).toEqual(['of', 'summary'])
})

test('steps, words and sources are typed a line each', async () => {
  const { sent } = saving()
  const { unmount } = open(PartPage, of('steps'))
  await type('怎么办（中文）', '先去\n\n再交')
  await type('怎么办（英文）', 'Go first\nThen hand in')
  await tap('存在草稿里')
  await waitFor(() => expect(sent()).toHaveLength(1))
  unmount()
  open(PartPage, of('sources'))
  await type('根据什么', '《居住证暂行条例》第 2、9 条\n疾控中心网站')
  await tap('存在草稿里')

  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()).toMatchObject([
    {
      change: {
        steps: [
          { zh: '先去', en: 'Go first' },
          { zh: '再交', en: 'Then hand in' },
        ],
      },
    },
    { change: { sources: [{ law: '居住证暂行条例', articles: '2, 9' }, { page: '疾控中心网站' }] } },
  ])
})

test('what to bring is put together from documents, and a set without any is none', async () => {
  const { sent } = saving(aDraft({ text: { ...published, needs: [] } }))
  open(PartPage, of('bring'))

  await tap('加一项要带的')
  await tap('选材料')
  await tap('身份证')
  await tap('选好了')
  await tap('加一种，带哪种都行')
  await tap('选好了')
  await tap('存在草稿里')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ change: { needs: [{ anyOf: [['id-card']], for: null }] } }])
})

test('what was typed is still there after the page was closed, until it is saved', async () => {
  const { sent } = saving()
  const { unmount } = open(PartPage, of('who'))
  await type('谁能办（中文）', '谁都能办')
  unmount()

  open(PartPage, of('who'))

  expect(await shownIn('谁能办（中文）')).toBe('谁都能办')
  expect(sent()).toEqual([])
  await tap('存在草稿里')
  await waitFor(() => expect(sent()).toHaveLength(1))
})

test('days that are none, and too many lines, are said at their field and not sent', async () => {
  const { sent } = saving()
  const { unmount } = open(PartPage, of('facts'))
  await type('法定天数', '0')
  await tap('存在草稿里')
  expect(await screen.findAllByText(/^法定天数：/)).not.toHaveLength(0)
  unmount()
  open(PartPage, of('steps'))
  await type('怎么办（中文）', Array(13).fill('走一步').join('\n'))
  await tap('存在草稿里')

  expect(await screen.findAllByText('怎么办：写得太多了，少写几行。')).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('what keeps a draft from its reader is said at the field and on top, in the same words', async () => {
  saving(aDraft({ text: { ...published, sources: [] } }))
  open(PartPage, of('sources', { check: 'yes' }))

  expect(await screen.findAllByText('根据什么：至少写一处，法律条文或者网页都行。')).toHaveLength(2)
})

test('whoever was slower is told who was quicker, sees the change, and saves the own text after that', async () => {
  const { api, sent } = saving()
  open(PartPage, of('who'))
  await type('谁能办（中文）', '我写的')
  const theirs = aDraft({ version: 4, text: { ...published, who: { zh: '苏和写的', en: 'Suhe' } } })
  api.on(editingContract.saveDraft, () => {
    throw new Refusal('DRAFT_CHANGED', { by: '苏和', version: 4 })
  })
  api.on(editingContract.getDraft, () => theirs)

  await tap('存在草稿里')
  await screen.findByText('苏和刚刚改过这一条。先看看改了什么，你写的还在。')
  await screen.findByText('你写的时候，同事改了这一段')
  expect(text()).toContain('苏和写的')
  expect(await shownIn('谁能办（中文）')).toBe('我写的')

  api.on(editingContract.saveDraft, () => ({ version: 5 }))
  await tap('看过了，还是用我写的')
  await tap('存在草稿里')
  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()[1]).toMatchObject({ version: 4, change: { who: { zh: '我写的' } } })
})

test('what is missing is listed in the order of the fields', async () => {
  saving(aDraft({ text: { ...permitText(), name: { zh: '', en: '' }, summary: { zh: '', en: '' } } }))
  open(PartPage, of('name', { check: 'yes' }))

  await screen.findByText('这些要改')

  const at = ['名字：还没写中文。', '名字：还没写英文。', '一句话说明：还没写中文。', '一句话说明：还没写英文。'].map((words) =>
    text().indexOf(words),
  )
  expect(at).not.toContain(-1)
  expect(at).toEqual([...at].sort((a, b) => a - b))
})
