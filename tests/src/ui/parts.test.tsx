import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { Card } from '../../../src/ui/Card'
import { Empty } from '../../../src/ui/Empty'
import { ErrorSummary } from '../../../src/ui/ErrorSummary'
import { Field } from '../../../src/ui/Field'
import { LookProvider } from '../../../src/ui/Look'
import { PhotoField } from '../../../src/ui/PhotoField'
import { Row } from '../../../src/ui/Row'
import { Skeleton } from '../../../src/ui/Skeleton'
import { Steps } from '../../../src/ui/Steps'

test('steps say their state in words and which is now', () => {
  const words = { done: '已完成', now: '正在进行', next: '还没开始' }
  render(
    <Steps
      label='办理进度'
      words={words}
      steps={[
        { title: '已报修', state: 'done' },
        { title: '处理中', note: '15:00 上门', state: 'now' },
        { title: '等您确认', state: 'next' },
      ]}
    />,
  )

  expect(screen.getByRole('list', { name: '办理进度' })).toBeTruthy()
  expect(screen.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual(['已完成', '正在进行', '还没开始'])
  expect(screen.getAllByRole('listitem').map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null])
})

test('a weekday is never broken at the end of a line', () => {
  render(
    <Card title='12月2日 星期三，几点？'>
      <Row title='12月3日 星期四' />
    </Card>,
  )

  expect(screen.getByText('12月2日 星\u2060期\u2060三，几点？')).toBeTruthy()
  expect(screen.getByText('12月3日 星\u2060期\u2060四')).toBeTruthy()
})

test('a dot begins no line, and a number stays with what it counts', () => {
  render(<Row title='合唱团' note='后天 9:30 · 排练厅 · 报了 12 个' />)

  expect(
    screen.getByText((words) => words === '后天 9:30\u00a0· 排练厅\u00a0· 报了 12\u00a0个', { normalizer: (words) => words }),
  ).toBeTruthy()
})

test.each([
  ['standard', '明天 9:30–11:30 · 健康小屋'],
  ['largest', '明天 9:30–11:30\n健康小屋'],
] as const)('in %s letters no dot is left over at the end of a line of a row', (textSize, words) => {
  render(
    <LookProvider textSize={textSize} colours='light'>
      <Row title='量血压' note='明天 9:30–11:30 · 健康小屋' />
    </LookProvider>,
  )

  expect(document.querySelector('.row-note')?.textContent?.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toBe(words)
})

test('the summary of errors is an alert at the top that leads to each field', () => {
  render(
    <>
      <ErrorSummary title='还有 1 处要改' errors={[{ fieldId: 'phone', text: '手机号要写满 11 位' }]} />
      <Field id='phone' label='手机号' error='手机号要写满 11 位' onCommit={() => {}} />
    </>,
  )

  fireEvent.click(screen.getByRole('link', { name: '手机号要写满 11 位' }))

  expect(screen.getByRole('alert').textContent).toContain('还有 1\u00a0处要改')
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#error-summary' }))
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#phone' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
})

test('without errors there is no summary', () => {
  render(<ErrorSummary title='还有 0 处要改' errors={[]} />)

  expect(screen.queryByRole('alert')).toBeNull()
})

test('a skeleton says what is being waited for', () => {
  render(<Skeleton label='正在加载活动' rows={2} />)

  expect(screen.getByRole('status', { name: '正在加载活动' }).getAttribute('aria-busy')).toBe('true')
})

test('what went wrong is an alert, an empty list is none', () => {
  const { rerender } = render(<Empty motif='empty' title='还没有报名' />)
  expect(screen.queryByRole('alert')).toBeNull()

  rerender(<Empty motif='failed' alert title='没有打开' note='您填的都还在' />)

  expect(screen.getByRole('alert').textContent).toBe('没有打开您填的都还在')
})

test('photos have names, say how far they are and can be taken away by name', () => {
  const onRemove = jest.fn()
  const words = { add: '加照片', remove: '去掉', retry: '再传一次', photo: (number: number) => `第 ${number} 张照片` }
  const photos = [
    { id: 'a', url: 'a.png' },
    { id: 'b', url: 'b.png', progress: 64 },
  ]
  const { rerender } = render(<PhotoField id='p' label='照片' photos={photos} words={words} onAdd={() => {}} onRemove={onRemove} />)

  fireEvent.click(screen.getByRole('button', { name: '去掉 第 2 张照片' }))

  expect(onRemove).toHaveBeenCalledWith('b')
  expect(screen.getByRole('progressbar', { name: '第 2 张照片' }).getAttribute('aria-valuenow')).toBe('64')
  expect(screen.getByRole('button', { name: '加照片' })).toBeTruthy()
  rerender(<PhotoField id='p' label='照片' photos={photos} most={2} words={words} onAdd={() => {}} onRemove={onRemove} />)
  expect(screen.queryByRole('button', { name: '加照片' })).toBeNull()
})
