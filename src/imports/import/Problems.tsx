import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Import } from '../../../contract/imports'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { sayProblem } from '../parts/words'

const rowsAtOnce = 10

/** The rows that could not be read, by their numbers in the sheet, and why. */
export function Problems({ problems: { total, items } }: { problems: Import['problems'] }) {
  const { t } = useLingui()
  const [most, setMost] = useState(rowsAtOnce)
  if (total === 0) return null
  const shown = items.slice(0, most)
  const left = total - items.length
  return (
    <Card title={t`看不懂的行`}>
      {shown.map(({ row, why }) => (
        <Row key={`${row} ${why}`} title={t`第 ${row} 行`} note={sayProblem(why)} />
      ))}
      {items.length > most && <Button kind='plain' onTap={() => setMost(most + rowsAtOnce)}>{t`再往下看`}</Button>}
      {items.length <= most && left > 0 && <View className='imports-soft'>{t`还有 ${left} 行也看不懂，先改好这些。`}</View>}
    </Card>
  )
}
