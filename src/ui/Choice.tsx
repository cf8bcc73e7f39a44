import { View } from '@tarojs/components'
import { useRef } from 'react'
import { classes, pressable, spoken } from './press'
import './Choice.scss'

export interface Option {
  value: string
  label: string
  note?: string
  disabled?: boolean
}

interface Shared {
  id: string
  label: string
  options: Option[]
  hint?: string
  error?: string
  /** Short options side by side instead of one per line. */
  compact?: boolean
}

interface One extends Shared {
  multiple?: false
  value?: string
  onChange: (value: string) => void
}

interface Many extends Shared {
  multiple: true
  values: string[]
  onChange: (values: string[]) => void
}

interface KeyLike {
  key: string
  preventDefault(): void
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

export function Choice(props: One | Many) {
  const { id, label, options, hint, error, compact } = props
  const latest = useRef(props)
  latest.current = props
  const pick = (option: Option) => choose(latest.current, option)
  return (
    <View
      id={id}
      className={classes('choice', compact && 'choice-compact')}
      {...spoken({ role: props.multiple ? 'group' : 'radiogroup', label })}
    >
      <View className='choice-label' {...spoken({ hidden: true })}>
        {label}
      </View>
      {hint && <View className='choice-hint'>{hint}</View>}
      {error && <View className='choice-error'>{error}</View>}
      <View className='choice-options'>
        {options.map((option, index) => (
          <ChoiceOption
            key={option.value}
            props={props}
            option={option}
            onPick={() => pick(option)}
            onStep={(step) => stepFrom(latest.current, index, step)}
          />
        ))}
      </View>
    </View>
  )
}

interface OptionProps {
  props: One | Many
  option: Option
  onPick: () => void
  onStep: (step: number) => void
}

function ChoiceOption({ props, option, onPick, onStep }: OptionProps) {
  const chosen = isChosen(props, option)
  const press = pressable({
    role: props.multiple ? 'checkbox' : 'radio',
    checked: chosen,
    disabled: option.disabled || undefined,
    onTap: onPick,
  })
  const keys = 'onKeyDown' in press && !props.multiple ? { onKeyDown: arrows(press.onKeyDown, onStep) } : {}
  return (
    <View
      id={optionId(props.id, option)}
      className={classes('option', 'focusable', chosen && 'option-chosen', option.disabled && 'option-disabled')}
      {...press}
      {...keys}
    >
      <View className={props.multiple ? 'option-box' : 'option-box option-round'} />
      <View className='option-words'>
        <View className='option-label'>{option.label}</View>
        {option.note && <View className='option-note'>{option.note}</View>}
      </View>
    </View>
  )
}

function isChosen(props: One | Many, option: Option): boolean {
  return props.multiple ? props.values.includes(option.value) : props.value === option.value
}

function choose(props: One | Many, option: Option): void {
  if (props.multiple) props.onChange(toggled(props.values, option.value))
  else props.onChange(option.value)
}

function toggled(values: string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

function arrows(press: (event: KeyLike) => void, onStep: (step: number) => void) {
  return (event: KeyLike) => {
    const step = steps[event.key]
    if (step === undefined) return press(event)
    event.preventDefault()
    onStep(step)
  }
}

function stepFrom(props: One | Many, index: number, step: number): void {
  const { options } = props
  for (let moved = 1; moved <= options.length; moved++) {
    const next = options[(index + step * moved + options.length * moved) % options.length]
    if (!next || next.disabled) continue
    choose(props, next)
    document.getElementById(optionId(props.id, next))?.focus()
    return
  }
}

function optionId(id: string, option: Option): string {
  return `${id}-${option.value}`
}
