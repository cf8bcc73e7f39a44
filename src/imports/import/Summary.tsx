import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Import } from '../../../contract/imports'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { apply } from './asking'
import { Numbers } from './Numbers'

/** What would be written, and the button that writes it. */
export function Summary({ item }: { item: Import }) {
  const { t } = useLingui()
  const { id, added, equal, doubtful, doubts, problems, repeated } = item
  const writing = useMutation({ mutationFn: () => apply({ importId: id }) })
  const nothing = added.households + added.buildings + added.grids === 0
  const lines = [
    ...(added.compounds > 0 ? [plural(added.compounds, { other: '新的小区 # 个' })] : []),
    ...(added.buildings > 0 ? [plural(added.buildings, { other: '新的楼 # 栋' })] : []),
    ...(added.grids > 0 ? [plural(added.grids, { other: '换网格的楼 # 栋' })] : []),
    ...(repeated > 0 ? [plural(repeated, { other: '重复的 # 行合在一起了' })] : []),
  ]
  return (
    <Card title={t`看一遍再写入`}>
      <View className='imports-stack'>
        <Numbers
          counts={[
            [t`新增（户）`, added.households],
            [t`已有（户）`, equal],
            [t`没定（户）`, doubtful],
            [t`看不懂（行）`, problems.total],
          ]}
        />
        {lines.length > 0 && <View>{lines.join(' · ')}</View>}
        <View className='imports-soft'>{t`只会添，不会删。表里空着的格，原来是什么还是什么。`}</View>
        {doubts.open > 0 && <View>{plural(doubts.open, { other: '还有 # 处没定，没定的先不写。' })}</View>}
        <Failure error={writing.error} />
        {nothing ? (
          <View>{t`没有要写的：表里的都已经有了，或者还没定。`}</View>
        ) : (
          <Button busy={writing.isPending} onTap={() => writing.mutate()}>
            {added.households > 0 ? plural(added.households, { other: '写入 # 户' }) : t`写入`}
          </Button>
        )}
      </View>
    </Card>
  )
}
