import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Contents } from '../parts/Contents'
import { Readers } from '../parts/Readers'
import '../parts/parts.scss'

function ContentsPage() {
  const { t } = useLingui()
  return (
    <Readers>
      {(roles) => (
        <>
          <View className='guide-lead'>{t`想办什么，点开看几步就会。`}</View>
          <Contents roles={roles} />
        </>
      )}
    </Readers>
  )
}

export default whole(ContentsPage)
