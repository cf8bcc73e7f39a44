import { View } from '@tarojs/components'
import { type CSSProperties, useMemo } from 'react'
import { classes, spoken } from '../press'
import { Motif } from './Motif'
import { medallionSheet } from './sheet'
import './Medallion.scss'

interface MedallionProps {
  /** The same seed gives the same medallion everywhere: an id. */
  seed: string
  motif?: string
  label?: string
  /** Turns by one petal as it appears. */
  turning?: boolean
}

/** A round paper-cut of its own for every id, in the colour of the text, as wide as the font is high. */
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
