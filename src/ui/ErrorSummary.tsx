import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Heading } from './Heading'
import { pressable, spoken } from './press'
import './ErrorSummary.scss'

interface ErrorSummaryProps {
  title: string
  errors: { fieldId: string; text: string }[]
}

const id = 'error-summary'

/** Shown at the top of a form submitted with errors, in the same words as at each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const said = errors.map((error) => error.text).join('\n')
  const before = useRef('')
  useEffect(() => {
    if (said && said !== before.current) show(id)
    before.current = said
  }, [said])
  if (errors.length === 0) return null
  return (
    <View id={id} className='error-summary' {...spoken({ role: 'alert' })}>
      <Heading level={2}>{title}</Heading>
      {errors.map(({ fieldId, text }) => (
        <View key={fieldId + text} className='error-summary-link focusable' {...pressable({ role: 'link', onTap: () => lead(fieldId) })}>
          {text}
        </View>
      ))}
    </View>
  )
}

function show(target: string): void {
  void Taro.pageScrollTo({ selector: `#${target}`, offsetTop: -16, duration: 150 })
}

function lead(fieldId: string): void {
  show(fieldId)
  if (process.env.TARO_ENV === 'weapp') return
  const field = document.getElementById(fieldId)
  field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
}
