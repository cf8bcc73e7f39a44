import { View } from '@tarojs/components'
import { spoken } from '../press'
import { motifName } from './names'
import './motifs.scss'
import './Motif.scss'

interface MotifProps {
  /** The motif's name; the pomegranate replaces a name unknown to this version. */
  name?: string
  /** Read aloud; without it the picture is hidden from screen readers. */
  label?: string
}

/** A paper-cut picture in the text colour, as wide as the font size. */
export function Motif({ name, label }: MotifProps) {
  return <View className={`motif motif-${motifName(name)}`} {...spoken(label ? { role: 'img', label } : { hidden: true })} />
}
