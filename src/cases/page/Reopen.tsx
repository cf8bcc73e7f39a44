import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { AskedFields } from '../form/AskedFields'
import { useAsking } from '../form/useAsking'
import './page.scss'

interface ReopenProps {
  item: Case
  /** What the resident already wrote about the problem. */
  words?: string
  onDone: () => void
}

/** Asks what is still wrong and reopens the case. */
export function Reopen({ item, words = '', onDone }: ReopenProps) {
  const { t } = useLingui()
  const asking = useAsking({ item, action: 'reopen', forStaff: false, begin: { note: { note: words } } })
  const { acting } = asking
  const reopen = () => asking.send({ said: t`重新处理了，社区负责人也看得到。`, onDone })
  return (
    <>
      <AskedFields asking={asking} />
      <Failure error={acting.error} />
      <View className='case-buttons'>
        <Button busy={acting.isPending} onTap={reopen}>{t`马上重新处理`}</Button>
      </View>
    </>
  )
}
