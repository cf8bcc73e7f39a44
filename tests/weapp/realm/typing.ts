import { attribute, type Element } from './screen'

/** What stands in a field: what was typed, until the app sets another value. */
const typed = new WeakMap<Element, { value: string; setWhenTyped: string }>()

export function shownIn(field: Element): string {
  const set = attribute(field, 'value')
  const mine = typed.get(field)
  return mine && mine.setWhenTyped === set ? mine.value : set
}

export function keepTyped(field: Element, value: string): void {
  typed.set(field, { value, setWhenTyped: attribute(field, 'value') })
}

let focused: Element | undefined

export function focusedField(): Element | undefined {
  return focused
}

export function setFocus(field: Element | undefined): void {
  focused = field
}
