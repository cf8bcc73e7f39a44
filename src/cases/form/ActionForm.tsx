import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { ErrorSummary } from '../../ui/ErrorSummary'
import type { Acting } from '../act'
import { sayAction } from '../words'
import { AskedFields, errorsOf } from './AskedFields'
import { useAsking } from './useAsking'
import './form.scss'

interface ActionFormProps {
  item: Case
  action: string
  forStaff: boolean
  about?: string
  acting: Acting
  onDone: () => void
}

export function ActionForm({ item, action, forStaff, about, acting, onDone }: ActionFormProps) {
  const { t } = useLingui()
  const asking = useAsking({ item, action, forStaff, about, acting })
  const words = sayAction(item.kind, action)
  return (
    <View className='deed'>
      <ErrorSummary title={t`还差一点`} errors={errorsOf(asking)} />
      <AskedFields asking={asking} />
      <Failure error={acting.error} />
      <Button busy={acting.isPending} onTap={() => asking.send({ said: t`做好了：${words}`, onDone })}>
        {words}
      </Button>
    </View>
  )
}
