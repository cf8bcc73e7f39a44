import { View } from '@tarojs/components'
import { Card } from '../Card'
import { Medallion } from '../papercut/Medallion'
import { Motif } from '../papercut/Motif'
import { motifNames } from '../papercut/names'
import '../papercut/service-motifs.scss'

const seeds = Array.from({ length: 12 }, (_, index) => `ses_${index}`)

export function PaperCuts() {
  return (
    <>
      <Card title='团花'>
        <View className='gallery-side'>
          {seeds.map((seed, index) => (
            <View key={seed} className='gallery-medallion'>
              <Medallion seed={seed} motif={motifNames[index]} />
            </View>
          ))}
        </View>
      </Card>
      <Card title='图样'>
        <View className='gallery-side'>
          {motifNames.map((name) => (
            <View key={name} className='gallery-motif'>
              <Motif name={name} />
              <View className='gallery-name'>{name}</View>
            </View>
          ))}
        </View>
      </Card>
    </>
  )
}
