import { View } from '@tarojs/components'
import { type CSSProperties, useMemo } from 'react'
import { classes, spoken } from '../press'
import { Motif } from './Motif'
import { medallionSheet } from './sheet'
import './Medallion.scss'

interface MedallionProps {
  /** An id: the same seed gives the same medallion everywhere. */
  seed: string
  motif?: string
  label?: string
  /** Turns by one petal when it appears. */
  turning?: boolean
}

/** A round paper-cut, unique to each id, in the text colour and as wide as the font size. */
export function Medallion({ seed, motif, label, turning }: MedallionProps) {
  const style = useMemo(() => ({ '--sheet': `url("${medallionSheet(seed)}")` }) as CSSProperties, [seed])
  return (
    <View className='medallion' {...spoken(label ? { role: 'img', label } : { hidden: true })}>
      <View className={classes('medallion-sheet', turning && 'medallion-turning')} style={style} />
      {motif && (
        <View className='medallion-heart'>
          <Motif name={motif} />
        </View>
      )}
    </View>
  )
}
