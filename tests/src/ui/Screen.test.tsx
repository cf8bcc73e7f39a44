import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { Band } from '../../../src/ui/Band'
import { Screen } from '../../../src/ui/Screen'

test('the title stands in the navigation bar and as the heading of the page', () => {
  render(<Screen title='我的报名'>words</Screen>)

  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: '我的报名' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('我的报名')
  expect(screen.getByRole('main').textContent).toContain('words')
})

test('a band carries the only first heading', () => {
  render(
    <Screen title='冬至包饺子' band={<Band title='冬至包饺子' lines={['还剩 42 个名额']} seed='act_1' motif='dumpling' />}>
      words
    </Screen>,
  )

  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(screen.getByText('还剩 42 个名额')).toBeTruthy()
})
