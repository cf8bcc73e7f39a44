import { View } from '@tarojs/components'
import { spoken } from '../press'
import { motifName } from './names'
import './motifs.scss'
import './Motif.scss'

interface MotifProps {
  /** One of the motifs; the pomegranate stands in for a name this version does not know. */
  name?: string
  /** Said aloud; without it the picture is silent. */
  label?: string
}

/** A paper-cut picture in the colour of the text, as wide as the font is high. */
export function Motif({ name, label }: MotifProps) {
  return <View className={`motif motif-${motifName(name)}`} {...spoken(label ? { role: 'img', label } : { hidden: true })} />
}
