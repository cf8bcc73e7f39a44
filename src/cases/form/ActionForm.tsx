import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { ErrorSummary } from '../../ui/ErrorSummary'
import type { FormProps } from '../parts/part'
import { sayAction, sayDone } from '../words'
import { AskedFields, errorsOf } from './AskedFields'
import { useAsking } from './useAsking'
import './form.scss'

export function ActionForm({ item, action, forStaff, about, acting, onDone }: FormProps) {
  const { t } = useLingui()
  const asking = useAsking({ item, action, forStaff, about, acting })
  const words = sayAction(item.kind, action)
  // Somebody was quicker: it can't be done again, but what was written can still be read.
  const gone = acting.error !== null && !item.allowed.includes(action)
  return (
    <View className='deed'>
      <ErrorSummary title={t`还差一点`} errors={errorsOf(asking)} />
      <AskedFields asking={asking} />
      <Failure error={acting.error} />
      {!gone && (
        <Button busy={acting.isPending} onTap={() => asking.send({ said: sayDone(item.kind, action), onDone })}>
          {words}
        </Button>
      )}
    </View>
  )
}
