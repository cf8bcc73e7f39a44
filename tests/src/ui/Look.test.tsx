import { Text } from '@tarojs/components'
import { render, screen } from '@testing-library/react'
import { LookProvider, makeLook, useLook } from '../../../src/ui/Look'
import { Screen } from '../../../src/ui/Screen'

test.each([
  ['standard', 1, 17, false],
  ['large', 1, 24, true],
  ['largest', 1, 30, true],
  ['standard', 0.94, 17, false],
  ['standard', 1.5, 25.5, true],
  ['large', 1.75, 29.75, true],
  ['largest', 1.75, 30, true],
] as const)('with %s and the phone at %f body text is %f px', (textSize, phoneScale, body, care) => {
  const look = makeLook({ textSize, colours: 'light', phoneScale })

  expect(look.scale * 17).toBeCloseTo(body, 1)
  expect(look.care).toBe(care)
})

test('a screen carries the size and the colours to all it holds', () => {
  const { container } = render(
    <LookProvider textSize='large' colours='dark' statusBar={24}>
      <Screen title='活动'>words</Screen>
    </LookProvider>,
  )

  const root = container.querySelector<HTMLElement>('.screen')
  expect(root?.className).toContain('look-dark')
  expect(root?.className).toContain('look-care')
  expect(root?.style.getPropertyValue('--scale')).toBe('1.412')
  expect(root?.style.getPropertyValue('--status-bar')).toBe('24px')
})

test('a screen of vertical lines says so to all it holds, and no other does', () => {
  const of = (writing?: 'horizontal' | 'vertical') => makeLook({ textSize: 'standard', colours: 'light', writing }).className

  expect(of('vertical').split(' ')).toContain('look-vertical')
  expect([of('horizontal'), of()]).toEqual(['look look-light', 'look look-light'])
})

test('without a provider the look is standard and follows the phone', () => {
  render(<Probe />)

  expect(screen.getByText('look look-system')).toBeTruthy()
})

function Probe() {
  return <Text>{useLook().className}</Text>
}
