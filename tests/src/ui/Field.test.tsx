import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/ui/Button'
import { Field } from '../../../src/ui/Field'
import { commitOnLeaving } from '../../../src/ui/focused-field'

function typeInto(text: string): HTMLElement {
  const input = screen.getByRole('textbox')
  fireEvent.focus(input)
  fireEvent.input(input, { target: { value: text } })
  return input
}

test('what is typed is kept while the page renders again, and handed over on leaving', () => {
  const onCommit = jest.fn()
  const { rerender } = render(<Field id='name' label='称呼' onCommit={onCommit} />)

  const input = typeInto('白晓梅')
  rerender(<Field id='name' label='称呼' error='太短' onCommit={onCommit} />)

  expect((input as HTMLInputElement).value).toBe('白晓梅')
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.blur(input)
  expect(onCommit.mock.calls).toEqual([['白晓梅']])
})

test('enter hands it over, and leaving after that does not do so twice', () => {
  const onCommit = jest.fn()
  render(<Field id='name' label='称呼' onCommit={onCommit} />)

  const input = typeInto('白晓梅')
  fireEvent.keyDown(input, { key: 'Enter' })

  expect(onCommit.mock.calls).toEqual([['白晓梅']])
  fireEvent.blur(input)
  expect(onCommit).toHaveBeenCalledTimes(1)
})

test('a button gets what was typed before it, though the blur comes after the tap', () => {
  const order: string[] = []
  render(
    <>
      <Field id='name' label='称呼' onCommit={(value) => order.push(value)} />
      <Button onTap={() => order.push('sent')}>提交</Button>
    </>,
  )

  typeInto('白晓梅')
  fireEvent.click(screen.getByRole('button'))

  expect(order).toEqual(['白晓梅', 'sent'])
})

test.each(['pagehide', 'popstate', 'visibilitychange'])(
  'whoever leaves in the middle of a word (%s) has it kept, without a blur',
  (name) => {
    commitOnLeaving()
    const onCommit = jest.fn()
    render(<Field id='name' label='称呼' onCommit={onCommit} />)

    typeInto('白晓')
    fireEvent(name === 'visibilitychange' ? document : window, new Event(name))

    expect(onCommit.mock.calls).toEqual([['白晓']])
  },
)

test('a field that has gone commits nothing', () => {
  const onCommit = jest.fn()
  const button = <Button onTap={() => {}}>提交</Button>
  const { rerender } = render(
    <>
      {button}
      <Field id='name' label='称呼' onCommit={onCommit} />
    </>,
  )

  typeInto('白')
  rerender(button)
  fireEvent.click(screen.getByRole('button'))

  expect(onCommit).not.toHaveBeenCalled()
})

test('the input is named by its label and described by hint and error', () => {
  render(<Field id='phone' label='手机号' type='phone' hint='上门前会打' error='要写满 11 位' defaultValue='1990000' onCommit={() => {}} />)

  const input = screen.getByRole('textbox', { name: '手机号' })
  const described = input
    .getAttribute('aria-describedby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['上门前会打', '!要写满 11 位'])
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(input.getAttribute('inputmode')).toBe('tel')
  expect((input as HTMLInputElement).value).toBe('1990000')
})

test('each letter typed is told at once to what follows the typing, and the text is still handed over on leaving', () => {
  const [onType, onCommit] = [jest.fn(), jest.fn()]
  render(<Field id='search' label='找' onType={onType} onCommit={onCommit} />)

  const input = typeInto('居')
  fireEvent.input(input, { target: { value: '居住' } })
  expect(onType.mock.calls).toEqual([['居'], ['居住']])
  expect(onCommit).not.toHaveBeenCalled()
  fireEvent.blur(input)

  expect(onCommit.mock.calls).toEqual([['居住']])
})
