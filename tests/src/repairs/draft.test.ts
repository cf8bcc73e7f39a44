import * as taro from '../../support/taro/taro'

type Drafts = typeof import('../../../src/platform/drafts')
type Draft = typeof import('../../../src/repairs/report/draft')

/** The app as it is after it was closed and opened again: what is on the phone is all it knows. */
function opened(): Draft {
  let draft: Draft | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => taro)
    draft = require('../../../src/repairs/report/draft')
  })
  if (!draft) throw new Error('the draft did not load')
  return draft
}

test('a closed app loses nothing of a report, and what was sent is gone', () => {
  const report = { danger: 'none', category: 'plumbing.leak', text: '滴水', times: ['weekend'] }
  opened().answer(report)

  const again = opened()

  expect(again.currentReport()).toEqual(report)
  again.dropReport()
  expect(opened().currentReport()).toEqual({})
})

test('whoever logs out leaves no report behind, in the phone or on the screen', () => {
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => taro)
    const { answer, currentReport }: Draft = require('../../../src/repairs/report/draft')
    const { dropDrafts }: Drafts = require('../../../src/platform/drafts')
    answer({ category: 'plumbing.leak' })

    dropDrafts()

    expect(currentReport()).toEqual({})
  })
  expect(opened().currentReport()).toEqual({})
})
