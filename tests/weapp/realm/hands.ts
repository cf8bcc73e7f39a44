import * as glassEasel from 'glass-easel'
import { findField, findText, tappable } from './find'
import { call, topPage } from './pages'
import { problem } from './problems'
import { attribute, type Element, hasListener, isField, tagOf, visibleElements, withAncestors } from './screen'
import { focusedField, keepTyped, setFocus, shownIn } from './typing'

/** What a hand could not do, in words for the test's failure. */
export class Cannot extends Error {}

let tapDepth = 0

/** Whether what runs now was begun by a tap: what WeChat asks for before it opens certain things. */
export function inTap(): boolean {
  return tapDepth > 0
}

export function tap(text: string, within: string | undefined, times: number): void {
  const element = findText(text, within)
  if (!element) throw new Cannot(`"${text}"${within ? ` by "${within}"` : ''} is not on the screen`)
  if (isDisabled(element)) throw new Cannot(`"${text}" is disabled`)
  if (!tappable(element)) throw new Cannot(`"${text}" is there, but nothing listens to a tap on it`)
  for (let time = 0; time < times; time += 1) tapElement(element)
}

let held: Element | undefined

/** A finger that stays on something until it lets go. */
export function hold(text: string): void {
  const element = findText(text, undefined)
  if (!element) throw new Cannot(`"${text}" is not on the screen`)
  held = element
  dispatch(element, 'touchstart', { x: 0, y: 0 }, touch)
}

export function letGo(): void {
  if (!held) throw new Cannot('no finger is on the screen')
  for (const type of ['touchend', 'tap']) dispatch(held, type, { x: 0, y: 0 }, touch)
  held = undefined
}

const touch = { touches: [], changedTouches: [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }] }

function tapElement(element: Element): void {
  const before = focusedField()
  tapDepth += 1
  // A tap still counts in the promises it settles, no longer in what a request brings later.
  setTimeout(() => {
    tapDepth -= 1
  }, 0)
  for (const type of ['touchstart', 'touchend', 'tap']) dispatch(element, type, { x: 0, y: 0 }, touch)
  act(element)
  if (before && before !== focusedField()) leave(before)
  else if (before && !isField(element)) leave(before)
}

/** What the platform itself does with a tap. */
function act(element: Element): void {
  for (const at of withAncestors(element)) {
    const tag = tagOf(at)
    if (isField(at)) enter(at)
    else if (tag === 'button') pressButton(at)
    else if (handless.includes(tag)) problem(`the test phone has no hand for <${tag}>`)
    else continue
    return
  }
}

const handless = ['switch', 'checkbox', 'radio', 'picker', 'slider', 'navigator', 'label']

function pressButton(button: Element): void {
  const form = [...withAncestors(button)].find((at) => tagOf(at) === 'form')
  const type = attribute(button, 'form-type')
  if (form && type === 'submit') dispatch(form, 'submit', { value: formValues(form) })
  if (form && type === 'reset') dispatch(form, 'reset', {})
  const open = attribute(button, 'open-type')
  if (open === 'share') call(topPageOrThrow(), 'onShareAppMessage', { from: 'button', target: { id: button.id, dataset: button.dataset } })
  else if (open) problem(`the test phone has no hand for open-type ${open}`)
}

function formValues(form: Element): Record<string, string> {
  const fields = [...visibleElements(form)].filter((field) => isField(field) && attribute(field, 'name'))
  return Object.fromEntries(fields.map((field) => [attribute(field, 'name'), shownIn(field)]))
}

export function type(label: string, text: string): void {
  const field = findField(label)
  if (!field) throw new Cannot(`there is no field "${label}" on the screen`)
  if (isDisabled(field)) throw new Cannot(`the field "${label}" is disabled`)
  const before = focusedField()
  if (before !== field) {
    enter(field)
    if (before) leave(before)
  }
  const letters = [...allowed(field, text)]
  const words = letters.length ? letters.map((_, at) => letters.slice(0, at + 1).join('')) : ['']
  for (const value of words) {
    keepTyped(field, value)
    dispatch(field, 'input', { value, cursor: value.length, keyCode: value.charCodeAt(value.length - 1) || 8 })
  }
}

/** What the field's keyboard has of a text, as far as the field takes it. */
function allowed(field: Element, text: string): string {
  const limit = Number(attribute(field, 'maxlength') || 140)
  const typed = attribute(field, 'type') === 'number' ? text.replace(/\D/g, '') : text
  return limit < 0 ? typed : typed.slice(0, limit)
}

/** Enter on the keyboard. */
export function confirm(): void {
  const field = focusedField()
  if (!field) throw new Cannot('no field is being typed in')
  dispatch(field, 'confirm', { value: shownIn(field) })
  setFocus(undefined)
  leave(field)
}

function enter(field: Element): void {
  if (focusedField() === field) return
  setFocus(field)
  dispatch(field, 'focus', { value: shownIn(field), height: 300 })
}

function leave(field: Element): void {
  if (focusedField() === field) setFocus(undefined)
  if (glassEasel.Element.isAttached(field)) dispatch(field, 'blur', { value: shownIn(field), cursor: shownIn(field).length })
}

/** Scrolls to the end: of the page, and of every list in it that scrolls by itself. */
export function reachEnd(): void {
  const page = topPageOrThrow()
  call(page, 'onReachBottom')
  for (const element of [...visibleElements(page.root.getComponent())]) {
    if (tagOf(element) === 'scroll-view' && hasListener(element, 'scrolltolower'))
      dispatch(element, 'scrolltolower', { direction: 'bottom' })
  }
}

export function pullDown(): void {
  const page = topPageOrThrow()
  if (!page.pullDown) throw new Cannot(`${page.path} cannot be pulled down: enablePullDownRefresh is not set`)
  call(page, 'onPullDownRefresh')
}

export function share(): unknown {
  const page = topPageOrThrow()
  if (typeof page.instance.onShareAppMessage !== 'function') throw new Cannot(`${page.path} cannot be shared`)
  return call(page, 'onShareAppMessage', { from: 'menu' })
}

function topPageOrThrow() {
  const page = topPage()
  if (!page) throw new Cannot('no page is open')
  return page
}

function isDisabled(element: Element): boolean {
  const off = (at: Element) => {
    const disabled = attribute(at, 'disabled')
    return (disabled !== '' && disabled !== 'false') || attribute(at, 'aria-disabled') === 'true'
  }
  return [...withAncestors(element)].some(off)
}

function dispatch(element: Element, name: string, detail: object, extraFields: Record<string, unknown> = {}): void {
  const bubbles = ['tap', 'touchstart', 'touchend'].includes(name)
  glassEasel.triggerEvent(element, name, detail, { bubbles, composed: bubbles, capturePhase: bubbles, extraFields })
}
