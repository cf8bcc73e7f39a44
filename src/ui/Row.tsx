import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLook } from './Look'
import { Motif } from './papercut/Motif'
import { classes, pressable, spoken } from './press'
import { tongue } from './tongue'
import { inParts, unbroken } from './unbroken'
import './Row.scss'

interface RowProps {
  motif?: string
  /** Replaces the motif: a medallion, a photo. */
  picture?: ReactNode
  title: ReactNode
  note?: ReactNode
  /** A tag or a word at the end; in care mode it goes below the text. */
  end?: ReactNode
  onTap?: () => void
  label?: string
  selected?: boolean
  /** The row is a box to tick. */
  checked?: boolean
}

export function Row({ motif, picture, title, note, end, onTap, label, selected, checked }: RowProps) {
  const { care } = useLook()
  const tappable = onTap
    ? pressable({ onTap, label, ...(selected && { current: 'page' }), ...(checked !== undefined && { role: 'checkbox', checked }) })
    : {}
  return (
    <View className={classes('row', onTap && 'row-tappable focusable', selected && 'row-selected')} {...tappable}>
      {(picture || motif) && <View className='row-picture'>{picture ?? <Motif name={motif} />}</View>}
      <View className='row-text'>
        <View className='row-words'>
          <View className='row-title' {...tongue(title)}>
            {typeof title === 'string' ? unbroken(title) : title}
          </View>
          {note !== undefined && (
            <View className='row-note' {...tongue(note)}>
              {typeof note === 'string' ? inParts(note, care) : note}
            </View>
          )}
        </View>
        {end !== undefined && <View className='row-end'>{end}</View>}
      </View>
      {onTap && checked === undefined && (
        <Text className='row-arrow' {...spoken({ hidden: true })}>
          ›
        </Text>
      )}
    </View>
  )
}
