import { View } from '@tarojs/components'
import { pressable, spoken } from './press'
import './FileParts.scss'

/** The heading above photos and a voice message. */
export function FileHead({ label, hint, error }: { label: string; hint?: string; error?: string }) {
  return (
    <>
      <View className='file-label' {...spoken({ hidden: true })}>
        {label}
      </View>
      {hint && <View className='file-hint'>{hint}</View>}
      {error && <View className='file-error'>{error}</View>}
    </>
  )
}

interface FileProgressProps {
  /** The file's display name. */
  name: string
  progress?: number
  error?: string
  retry: string
  onRetry?: () => void
}

/** A file's upload progress, or its error with a retry button. */
export function FileProgress({ name, progress, error, retry, onRetry }: FileProgressProps) {
  if (error)
    return (
      <>
        <View className='file-error'>{error}</View>
        {onRetry && <FileDeed name={name} words={retry} onTap={onRetry} />}
      </>
    )
  if (progress === undefined) return null
  return (
    <View className='file-progress' {...spoken({ role: 'progressbar', label: name, valueNow: progress })}>
      <View className='file-bar' style={{ width: `${progress}%` }} />
      <View className='file-percent'>{`${progress}%`}</View>
    </View>
  )
}

export function FileDeed({ name, words, onTap }: { name: string; words: string; onTap: () => void }) {
  return (
    <View className='file-deed focusable' {...pressable({ label: `${words} ${name}`, onTap })}>
      {words}
    </View>
  )
}
