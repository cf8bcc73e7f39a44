import { Input, Text, Textarea, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { holdFocus, releaseFocus } from './focused-field'
import { classes, spoken } from './press'
import './Field.scss'

interface FieldProps {
  /** The target of the error summary's link; also the prefix of the ids of hint and error. */
  id: string
  label: string
  defaultValue?: string
  hint?: string
  error?: string
  placeholder?: string
  type?: 'text' | 'phone' | 'paragraph'
  maxLength?: number
  required?: boolean
  /** Called on blur, on submit and before a button's `onTap`, if the text has changed. Keep it in a store or ref: `onTap` runs immediately. */
  onCommit: (value: string) => void
  /** Called with each letter, for what follows the typing; the text itself is kept by `onCommit`. */
  onType?: (value: string) => void
  /** The keyboard's 'done' key or Enter, after `onCommit`. */
  onSubmit?: () => void
}

interface Typed {
  detail: { value: string }
}

const weapp = process.env.TARO_ENV === 'weapp'

export function Field(props: FieldProps) {
  const { id, label, defaultValue = '', hint, error, placeholder, type = 'text', maxLength = 140, required } = props
  const text = useCommittedText(defaultValue, props.onCommit)
  const [focused, setFocused] = useState(false)
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const said = spoken({ label, invalid: error ? true : undefined, required, describedBy })
  const events = {
    onInput: (event: Typed) => {
      text.hold(event.detail.value)
      props.onType?.(event.detail.value)
    },
    onFocus: () => {
      setFocused(true)
      text.focus()
    },
    onBlur: (event: Typed) => {
      setFocused(false)
      text.leave(event.detail.value)
    },
    onConfirm: (event: Typed) => {
      text.leave(event.detail.value)
      props.onSubmit?.()
    },
  }
  const shared = {
    defaultValue,
    placeholder,
    placeholderClass: 'field-placeholder',
    maxlength: maxLength,
    className: classes('field-input', type === 'paragraph' && 'field-paragraph', weapp && 'field-native'),
    ...events,
    ...heard(said, type),
  }
  return (
    <View id={id} className={classes('field', focused && 'field-focused', error && 'field-wrong')}>
      <View className='field-label'>{label}</View>
      {hint && (
        <View id={`${id}-hint`} className='field-hint'>
          {hint}
        </View>
      )}
      {error && (
        <View id={`${id}-error`} className='field-error'>
          <Text className='field-error-mark' {...spoken({ hidden: true })}>
            !
          </Text>
          <Text>{error}</Text>
        </View>
      )}
      <View className='field-box'>
        {type === 'paragraph' ? (
          <Textarea {...shared} autoHeight />
        ) : (
          <Input {...shared} type={weapp && type === 'phone' ? 'number' : 'text'} />
        )}
      </View>
    </View>
  )
}

/** On the web the real input is inside Taro's element and takes its attributes from `nativeProps`. */
function heard(said: Record<string, string>, type: string) {
  if (weapp) return said
  return { nativeProps: type === 'phone' ? { ...said, inputMode: 'tel', autoComplete: 'tel' } : said }
}

function useCommittedText(initial: string, onCommit: (value: string) => void) {
  const held = useRef(initial)
  const committed = useRef(initial)
  const latest = useRef(onCommit)
  latest.current = onCommit
  const commit = useRef(() => {
    if (held.current === committed.current) return
    committed.current = held.current
    latest.current(held.current)
  }).current
  useEffect(() => () => releaseFocus(commit), [commit])
  return {
    hold: (value: string) => {
      held.current = value
    },
    focus: () => holdFocus(commit),
    leave: (value: string) => {
      held.current = value
      commit()
    },
  }
}
