import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Document } from '../../../contract/catalogue/catalogue'
import { Motif } from '../../ui/papercut/Motif'
import { Fact } from './Place'
import { documentMotifs } from './words'
import './DocumentFacts.scss'

/** How a document is recognised, and who gives it. */
export function DocumentFacts({ document }: { document: Document }) {
  const { t } = useLingui()
  const { drawing, what, from, sight } = document
  return (
    <View>
      <View className='document-picture'>
        <Motif name={documentMotifs[drawing]} />
      </View>
      <Fact title={t`长什么样`} text={what} />
      <Fact title={t`去哪儿开`} text={from} />
      {sight === 'identity' && <View className='document-sight'>{t`带来看一眼就行，不拍照。`}</View>}
    </View>
  )
}
