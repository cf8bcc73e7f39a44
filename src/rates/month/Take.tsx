import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { exportsContract } from '../../../contract/exports'
import { mutationOf } from '../../platform/api/mutationOf'
import { Failure } from '../../platform/frame/Failure'
import { useFile } from '../../platform/openFile'
import { Button } from '../../ui/Button'
import './index.scss'

const make = mutationOf(exportsContract.make)

/** For managers: exports the month's repairs to Excel. */
export function Take({ month }: { month: string }) {
  const { t } = useLingui()
  const taking = useFile(() => make({ kind: 'repair', month }), 'xlsx')
  return (
    <View className='rates-take'>
      <Button kind='second' busy={taking.isPending} onTap={() => taking.mutate()}>{t`把这个月的报修存成 Excel 表`}</Button>
      <View className='rates-note'>{t`表里没有居民的姓名和电话，住户家里的只写到单元。`}</View>
      <Failure error={taking.error} />
    </View>
  )
}
