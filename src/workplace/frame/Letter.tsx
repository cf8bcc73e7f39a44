import { Text } from '@tarojs/components'
import { spoken } from '../../ui/press'
import './Letter.scss'

/** The letter of the keyboard that does what stands beside it. */
export function Letter({ letter }: { letter: string | undefined }) {
  if (letter === undefined) return null
  return (
    <Text className='letter' {...spoken({ hidden: true })}>
      {letter.toUpperCase()}
    </Text>
  )
}
