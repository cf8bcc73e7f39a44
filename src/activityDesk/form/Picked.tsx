import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Row } from '../../ui/Row'

interface PickedProps {
  id?: string
  label: string
  value: string
  error?: string
  /** The choice itself, opened by a tap; it closes itself. */
  children: (close: () => void) => ReactNode
}

/** A chosen value as one quiet line, which a tap opens to be changed. */
export function Picked({ id, label, value, error, children }: PickedProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <View id={id}>
      {error !== undefined && <View className='page-alert'>{error}</View>}
      <Row title={label} note={value} end={open ? t`收起` : t`改`} onTap={() => setOpen(!open)} />
      {open && children(() => setOpen(false))}
    </View>
  )
}
