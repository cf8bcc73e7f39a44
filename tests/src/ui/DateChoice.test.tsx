import { fireEvent, render, screen } from '@testing-library/react'
import { DateChoice, type DayMark } from '../../../src/ui/DateChoice'
import { monthGrid, shiftMonth } from '../../../src/ui/month-grid'

const words = {
  month: '2026年12月',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  previous: '上个月',
  next: '下个月',
  day: ({ day, mark = '' }: DayMark) => `${Number(day.slice(8))}日${mark}`,
}
const days = [
  { day: '2026-12-05', count: 2 },
  { day: '2026-12-22', mark: '冬至' },
]

test('days that have something are buttons that say what, and which one is chosen', () => {
  const onChange = jest.fn()
  render(
    <DateChoice
      label='哪一天'
      month='2026-12'
      days={days}
      value='2026-12-22'
      today='2026-12-05'
      words={words}
      onChange={onChange}
      onMonth={() => {}}
    />,
  )

  fireEvent.click(screen.getByRole('button', { name: '5日' }))

  expect(onChange).toHaveBeenCalledWith('2026-12-05')
  expect(screen.getByRole('button', { name: '22日冬至' }).getAttribute('aria-pressed')).toBe('true')
  expect(screen.getByRole('button', { name: '5日' }).getAttribute('aria-current')).toBe('date')
  expect(screen.queryByRole('button', { name: '6日' })).toBeNull()
})

test('the arrows turn the month, over the end of the year as well', () => {
  const onMonth = jest.fn()
  render(<DateChoice label='哪一天' month='2026-12' today='2026-12-01' days={[]} words={words} onChange={() => {}} onMonth={onMonth} />)

  fireEvent.click(screen.getByRole('button', { name: '下个月' }))
  fireEvent.click(screen.getByRole('button', { name: '上个月' }))

  expect(onMonth.mock.calls).toEqual([['2027-01'], ['2026-11']])
})

test.each([
  ['2026-12', 1, 31],
  ['2026-02', 6, 28],
  ['2028-02', 1, 29],
  ['2027-02', 0, 28],
])('%s begins after %i empty cells and has %i days', (month, before, count) => {
  const cells = monthGrid(month)

  expect(cells.findIndex(({ day }) => day === `${month}-01`)).toBe(before)
  expect(cells.filter(({ day }) => day)).toHaveLength(count)
})

test('months are shifted over years', () => {
  expect([shiftMonth('2026-01', -1), shiftMonth('2026-11', 14)]).toEqual(['2025-12', '2028-01'])
})
