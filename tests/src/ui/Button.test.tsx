import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/ui/Button'
import { Row } from '../../../src/ui/Row'
import { TabBar } from '../../../src/ui/TabBar'
import { Tile } from '../../../src/ui/Tiles'

function taps(props: Partial<Parameters<typeof Button>[0]> = {}) {
  const onTap = jest.fn()
  render(
    <Button onTap={onTap} {...props}>
      报名
    </Button>,
  )
  return { onTap, button: screen.getByRole('button') }
}

test('a button is named by its words and does its work when tapped', () => {
  const { onTap, button } = taps()

  fireEvent.click(button)

  expect(screen.getByRole('button', { name: '报名' })).toBe(button)
  expect(onTap).toHaveBeenCalledTimes(1)
})

test.each(['Enter', ' '])('the key "%s" does the same', (key) => {
  const { onTap, button } = taps()

  fireEvent.keyDown(button, { key })
  fireEvent.keyDown(button, { key: 'a' })

  expect(button.tabIndex).toBe(0)
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('a busy button says so and does nothing more', () => {
  const { onTap, button } = taps({ busy: true })

  fireEvent.click(button)

  expect(button.getAttribute('aria-busy')).toBe('true')
  expect(onTap).not.toHaveBeenCalled()
})

test('a disabled button says so, does nothing and is passed over by the keyboard', () => {
  const { onTap, button } = taps({ disabled: true })

  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })

  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.tabIndex).toBe(-1)
  expect(onTap).not.toHaveBeenCalled()
})

test('a row that can be tapped is a button, one that cannot is none', () => {
  render(
    <>
      <Row motif='wrench' title='厨房水管漏水' note='今天上门' onTap={() => {}} />
      <Row title='地址' note='3 号楼' />
    </>,
  )

  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(screen.getByRole('button').textContent).toContain('厨房水管漏水')
})

test('pictures are silent: a tile is named by its words alone', () => {
  render(<Tile motif='wrench' title='报修' onTap={() => {}} />)

  expect(screen.getByRole('button', { name: '报修' }).querySelector('[aria-hidden="true"]')).not.toBeNull()
})

test('the tab bar says which tab is open', () => {
  const onSelect = jest.fn()
  const items = [
    { key: 'home', label: '首页', motif: 'house' },
    { key: 'me', label: '我的', motif: 'pomegranate', badge: 120 },
  ]
  render(<TabBar label='主要页面' items={items} active='home' onSelect={onSelect} />)

  fireEvent.click(screen.getByRole('tab', { name: /我的/ }))

  expect(screen.getByRole('tab', { name: '首页' }).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByRole('tab', { name: /我的/ }).getAttribute('aria-selected')).toBe('false')
  expect(screen.getByText('99+')).toBeTruthy()
  expect(onSelect).toHaveBeenCalledWith('me')
})
