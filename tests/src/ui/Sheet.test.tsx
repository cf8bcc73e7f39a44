import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '../../../src/ui/Button'
import { Sheet } from '../../../src/ui/Sheet'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onTap={() => setOpen(true)}>取消报名</Button>
      <Sheet open={open} title='真的要取消吗' closeText='关闭' onClose={() => setOpen(false)}>
        <Button onTap={() => {}}>确定取消</Button>
      </Sheet>
    </>
  )
}

function openSheet(): HTMLElement {
  render(<Page />)
  const opener = screen.getByRole('button', { name: '取消报名' })
  opener.focus()
  fireEvent.click(opener)
  return opener
}

test('a sheet is a dialog with a name; the focus moves into it', () => {
  openSheet()

  const dialog = screen.getByRole('dialog', { name: '真的要取消吗' })
  expect(dialog.getAttribute('aria-modal')).toBe('true')
  expect(dialog.contains(document.activeElement)).toBe(true)
})

test('escape closes it and the focus goes back', () => {
  const opener = openSheet()

  fireEvent.keyDown(document, { key: 'Escape' })

  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('the tab key stays inside', () => {
  openSheet()
  const last = screen.getByRole('button', { name: '确定取消' })

  last.focus()
  fireEvent.keyDown(last, { key: 'Tab' })

  expect(document.activeElement).toBe(screen.getByRole('button', { name: '关闭' }))
  fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(last)
})
