import { Button as NativeButton, type ButtonProps as NativeButtonProps, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes, pressable, spoken } from './press'
import './Button.scss'

interface ButtonProps {
  kind?: 'main' | 'second' | 'plain'
  onTap?: () => void
  busy?: boolean
  disabled?: boolean
  /** Read aloud instead of the visible text, if that is unclear on its own. */
  label?: string
  /** WeChat's action for this button (`getPhoneNumber`, `share` …); the result goes to `native`'s handlers. */
  openType?: NativeButtonProps['openType']
  native?: Pick<NativeButtonProps, 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization' | 'onOpenSetting' | 'id'>
  children: ReactNode
}

export function Button({ kind = 'main', onTap, busy, disabled, label, openType, native, children }: ButtonProps) {
  const className = classes('button', `button-${kind}`, 'focusable', busy && 'button-busy', disabled && 'button-disabled')
  const face = (
    <>
      {busy && <View className='button-spinner' {...spoken({ hidden: true })} />}
      <Text className='button-words'>{children}</Text>
    </>
  )
  if (openType) {
    return (
      <NativeButton
        className={className}
        openType={openType}
        disabled={disabled || busy}
        onClick={onTap}
        hoverClass='pressed'
        {...native}
        {...spoken({ label, busy })}
      >
        {face}
      </NativeButton>
    )
  }
  return (
    <View className={className} {...pressable({ onTap, busy, disabled, label })}>
      {face}
    </View>
  )
}
