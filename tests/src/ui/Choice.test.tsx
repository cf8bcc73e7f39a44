import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Choice } from '../../../src/ui/Choice'

const options = [
  { value: 'morning', label: '上午' },
  { value: 'noon', label: '中午', disabled: true },
  { value: 'evening', label: '晚上' },
]

function One({ onChange }: { onChange?: (value: string) => void }) {
  const [value, setValue] = useState('morning')
  const change = (next: string) => {
    setValue(next)
    onChange?.(next)
  }
  return <Choice id='when' label='什么时候' options={options} value={value} onChange={change} />
}

function Many() {
  const [values, setValues] = useState(['morning'])
  return <Choice id='who' label='谁去' multiple options={options} values={values} onChange={setValues} />
}

const checked = (name: string) => screen.getByRole('radio', { name }).getAttribute('aria-checked')

test('one of several is a group of radios that says which is chosen', () => {
  render(<One />)

  fireEvent.click(screen.getByRole('radio', { name: '晚上' }))

  expect(screen.getByRole('radiogroup', { name: '什么时候' })).toBeTruthy()
  expect([checked('上午'), checked('晚上')]).toEqual(['false', 'true'])
})

test('arrows choose and move the focus, past what cannot be chosen and round the end', () => {
  render(<One />)
  const radio = (name: string) => screen.getByRole('radio', { name })

  radio('上午').focus()
  fireEvent.keyDown(radio('上午'), { key: 'ArrowDown' })

  expect(document.activeElement).toBe(radio('晚上'))
  expect(checked('晚上')).toBe('true')
  fireEvent.keyDown(radio('晚上'), { key: 'ArrowRight' })
  expect(document.activeElement).toBe(radio('上午'))
  fireEvent.keyDown(radio('上午'), { key: 'ArrowUp' })
  expect(checked('晚上')).toBe('true')
})

test('what cannot be chosen says so and stays unchosen', () => {
  const onChange = jest.fn()
  render(<One onChange={onChange} />)

  fireEvent.click(screen.getByRole('radio', { name: '中午' }))
  fireEvent.keyDown(screen.getByRole('radio', { name: '中午' }), { key: 'Enter' })

  expect(screen.getByRole('radio', { name: '中午' }).getAttribute('aria-disabled')).toBe('true')
  expect(onChange).not.toHaveBeenCalled()
})

test('several of several are checkboxes that space turns on and off', () => {
  render(<Many />)
  const box = (name: string) => screen.getByRole('checkbox', { name })

  fireEvent.keyDown(box('晚上'), { key: ' ' })
  fireEvent.keyDown(box('上午'), { key: 'Enter' })

  expect(screen.getByRole('group', { name: '谁去' })).toBeTruthy()
  expect([box('上午'), box('晚上')].map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true'])
})
