import { act, fireEvent, render, screen } from '@testing-library/react'
import { Toast } from '../../../src/ui/Toast'
import { closeToast, showToast } from '../../../src/ui/toast-store'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  act(closeToast)
  jest.useRealTimers()
})

test('a sentence is shown where it is heard, and goes by itself', () => {
  render(<Toast />)

  act(() => showToast('已复制'))

  const place = screen.getByRole('status')
  expect(place.getAttribute('aria-live')).toBe('polite')
  expect(place.textContent).toBe('已复制')
  act(() => jest.advanceTimersByTime(5_000))
  expect(place.textContent).toBe('')
})

test('what can be undone stays longer, and is undone once', () => {
  const onUndo = jest.fn()
  render(<Toast />)

  act(() => showToast('已去掉', { undo: { label: '撤回', onUndo } }))
  act(() => jest.advanceTimersByTime(9_000))
  fireEvent.click(screen.getByRole('button', { name: '撤回' }))

  expect(onUndo).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('status').textContent).toBe('')
})

test('a sentence said before the page was there is still shown on it', () => {
  act(() => showToast('已保存'))

  render(<Toast />)

  expect(screen.getByRole('status').textContent).toBe('已保存')
})
