import { View } from '@tarojs/components'
import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Heading } from './Heading'
import { pressable, spoken } from './press'
import { SheetPlace } from './sheetPlace'
import './Sheet.scss'

interface SheetProps {
  open: boolean
  title: string
  /** The text of the close button. */
  closeText: string
  onClose: () => void
  children: ReactNode
}

const weapp = process.env.TARO_ENV === 'weapp'
const id = 'sheet'

/** A question or a short list that slides up over the page. */
export function Sheet({ open, title, closeText, onClose, children }: SheetProps) {
  useKeyboardIn(open, onClose)
  const place = useContext(SheetPlace)
  if (!open) return null
  const sheet = (
    <View className='sheet'>
      <View className='sheet-shade' catchMove onClick={onClose} />
      <View id={id} className='sheet-paper' {...spoken({ role: 'dialog', modal: true, label: title })}>
        <View className='sheet-head'>
          <Heading level={2}>{title}</Heading>
          <View className='sheet-close focusable' {...pressable({ onTap: onClose })}>
            {closeText}
          </View>
        </View>
        <View className='sheet-body'>{children}</View>
      </View>
    </View>
  )
  return place ? createPortal(sheet, place) : sheet
}

/** On the web, focus moves to what the sheet asks, stays in it and returns on closing; Escape closes it. */
function useKeyboardIn(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open || weapp) return
    const before = document.activeElement
    const paper = document.getElementById(id)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        close.current()
      }
      if (event.key === 'Tab' && paper) keepWithin(paper, event)
    }
    const stop = focusSoon(paper, before)
    // Fields keep what is typed in them to themselves: Escape is heard on its way to them, and by nothing behind the sheet.
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      stop()
      document.removeEventListener('keydown', onKeyDown, true)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
}

const settlingFrames = 30

/**
 * Taro's elements are moved about in the document until they are set up, a moment after they appear; whatever is moved loses the focus.
 * Where somebody has gone on from `before`, it stays.
 */
function focusSoon(paper: HTMLElement | null, before: Element | null): () => void {
  let frame = 0
  let given: HTMLElement | undefined
  const attempt = (left: number) => {
    const here = document.activeElement
    if (here === null || here === document.body || here === before || here === given) {
      const asked = paper?.querySelector<HTMLElement>(touched() ? '[role="radio"]' : '[role="radio"], input, textarea')
      const wanted = asked ?? focusables(paper)[0]
      if (wanted !== here) wanted?.focus()
      given = wanted
    }
    if (left > 0) frame = requestAnimationFrame(() => attempt(left - 1))
  }
  attempt(settlingFrames)
  return () => cancelAnimationFrame(frame)
}

/** A field that gets the focus on a phone brings up its keyboard. */
const touched = () => window.matchMedia?.('(pointer: coarse)').matches === true

function focusables(paper: HTMLElement | null): HTMLElement[] {
  return paper ? [...paper.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, button')] : []
}

function keepWithin(paper: HTMLElement, event: KeyboardEvent): void {
  const stops = focusables(paper)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  const leaving = event.shiftKey ? first : last
  if (document.activeElement !== leaving && paper.contains(document.activeElement)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}
