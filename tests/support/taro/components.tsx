import { type ChangeEvent, createElement, type FormEvent, type ForwardedRef, forwardRef, type KeyboardEvent, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/** What the mini-program knows and HTML does not: dropped, so that React has nothing to complain of. */
const foreign =
  /^(hover|scroll|enhanced|openType|formType|mode|lazyLoad|confirm|cursor|adjust|hold|auto|show|placeholder(Class|Style)|catch|lower|upper|indicator|circular|next|previous|refresher|onRefresher|onScrollTo|onGet|onAgree|range|fields|overlay|position|onClose|onBefore|onAfter|onEnter|onLeave|fallback|user|decode|space|maxLines|numberOfLines|selectable|loading|plain|size|type|color|compileMode|alwaysEmbed|native)/

function plain(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(
      ([name, value]) => !foreign.test(name) && (typeof value !== 'boolean' || /^(disabled|checked|hidden|aria)/.test(name)),
    ),
  )
}

function element(tag: string, extra: Props = {}) {
  return forwardRef((props: Props, ref: ForwardedRef<HTMLElement>) => createElement(tag, { ...extra, ...plain(props), ref }))
}

type Handler = ((event: { detail: { value: string } }) => void) | undefined

function typed(tag: 'input' | 'textarea') {
  return forwardRef((props: Props, ref: ForwardedRef<HTMLElement>) => {
    const { onInput, onBlur, onConfirm, value, defaultValue, maxlength, maxLength, password, focus: _, nativeProps, ...rest } = props
    const tell =
      (handler: unknown) => (event: ChangeEvent<HTMLInputElement> | FormEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) =>
        (handler as Handler)?.({ detail: { value: event.currentTarget.value } })
    return createElement(tag, {
      ...plain(rest),
      ...(nativeProps as Props),
      ref,
      placeholder: props.placeholder,
      type: tag === 'textarea' ? undefined : password ? 'password' : 'text',
      defaultValue: defaultValue ?? value,
      maxLength: maxlength ?? maxLength,
      onInput: tell(onInput),
      onBlur: tell(onBlur),
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && tell(onConfirm)(event),
    })
  })
}

export const View = element('div')
export const Text = element('span')
export const RichText = element('div')
export const ScrollView = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const CoverView = element('div')
export const PageContainer = element('div')
export const RootPortal = element('div')
export const Form = element('form')
export const Label = element('label')
export const Picker = element('div')
export const PickerView = element('div')
export const PickerViewColumn = element('div')
export const Button = element('button', { type: 'button' })
export const Switch = element('input', { type: 'checkbox' })
export const Checkbox = element('input', { type: 'checkbox' })
export const Image = element('img', { alt: '' })
export const Block = ({ children }: Props) => children
export const Input = typed('input')
export const Textarea = typed('textarea')
