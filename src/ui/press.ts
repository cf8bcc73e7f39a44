import { commitFocusedField } from './focused-field'

interface KeyLike {
  key: string
  preventDefault(): void
}

export interface Spoken {
  role?: string
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  expanded?: boolean
  pressed?: boolean
  hidden?: boolean
  modal?: boolean
  invalid?: boolean
  required?: boolean
  level?: number
  live?: 'polite' | 'assertive'
  current?: 'page' | 'step' | 'date'
  valueNow?: number
  describedBy?: string
}

const weapp = process.env.TARO_ENV === 'weapp'

/** `config/weapp/components.cjs` passes these through to WeChat; a state that WeChat lacks is mapped to the closest one. */
const weappNames: Partial<Record<keyof Spoken, string>> = {
  role: 'aria-role',
  label: 'aria-label',
  hidden: 'aria-hidden',
  checked: 'aria-checked',
  selected: 'aria-selected',
  pressed: 'aria-selected',
  disabled: 'aria-disabled',
  busy: 'aria-disabled',
  expanded: 'aria-expanded',
  required: 'aria-required',
  describedBy: 'aria-describedby',
}

/** What assistive technology reads for an element, as attributes for the build target. */
export function spoken(said: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(said)) {
    const name = weapp ? weappNames[key as keyof Spoken] : webName(key)
    if (name && value !== undefined) attributes[name] = String(value)
  }
  return attributes
}

/** A page region that screen reader users can jump to; WeChat has none. */
export function landmark(role: 'banner' | 'main' | 'navigation'): Record<string, string> {
  return weapp ? {} : { role }
}

function webName(key: string): string {
  return key === 'role' ? key : `aria-${key.toLowerCase()}`
}

interface Press extends Spoken {
  onTap?: () => void
}

/** An element that can be tapped or, on the web, pressed with Enter or Space. Text being typed is committed before `onTap` is called. */
export function pressable({ onTap, ...said }: Press) {
  const idle = said.disabled || said.busy || !onTap
  const press = () => {
    if (idle) return
    commitFocusedField()
    onTap()
  }
  const heard = spoken({ role: 'button', ...said })
  if (weapp) return { ...heard, onClick: press, hoverClass: idle ? 'none' : 'pressed' }
  return { ...heard, onClick: press, onKeyDown: keys(press), tabIndex: said.disabled ? -1 : 0 }
}

function keys(press: () => void) {
  return (event: KeyLike) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
}

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
