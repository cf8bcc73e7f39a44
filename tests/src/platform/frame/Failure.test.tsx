import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import { Unreachable } from '../../../../src/platform/failures'
import { Failure } from '../../../../src/platform/frame/Failure'
import { online } from '../../../../src/platform/online'
import { Providers, startAfresh } from '../../support/open'

beforeEach(startAfresh)

const show = (error: unknown, far?: boolean) => <Failure error={error} far={far} />
const shown = () => (Taro.pageScrollTo as jest.Mock).mock.calls.length

test('what a button at the foot of the screen brought is scrolled to, after each try', () => {
  const { rerender } = render(show(null, true), { wrapper: Providers })
  expect(shown()).toBe(0)

  rerender(show(new Unreachable(), true))
  expect(screen.getByRole('alert').id).toBe('failure')
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#failure' }))
  rerender(show(new Unreachable(), true))

  expect(shown()).toBe(2)
})

test('beside its button it stays where it is, and once the network is back it goes', () => {
  online.set(false)
  render(show(new Unreachable()), { wrapper: Providers })
  expect(screen.getByRole('alert')).toBeTruthy()

  act(() => online.set(true))

  expect(screen.queryByRole('alert')).toBeNull()
  expect(shown()).toBe(0)
})
