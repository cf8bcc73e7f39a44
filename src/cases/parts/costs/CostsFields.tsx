import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import * as z from 'zod/mini'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import type { FieldsProps } from '../part'

export const CostLine = z.object({ id: z.string(), what: z.string(), yuan: z.string(), residentYuan: z.string() })
export type CostLine = z.infer<typeof CostLine>

export interface CostsValues {
  lines: CostLine[]
}

const most = 20
const anEmpty = (id: string): CostLine => ({ id, what: '', yuan: '', residentYuan: '' })

/** Materials and work with their prices, and how much of each the resident pays. */
export function CostsFields({ form, problems }: FieldsProps<CostsValues>) {
  const { t } = useLingui()
  const lines = form.get().lines ?? []
  const change = (id: string, part: Partial<CostLine>) =>
    form.set({ lines: (form.get().lines ?? []).map((line) => (line.id === id ? { ...line, ...part } : line)) })
  return (
    <View id='deed-costs' className='deed-costs'>
      {problems.costs !== undefined && <View className='deed-problem'>{problems.costs}</View>}
      {lines.map((line) => (
        <Line key={line.id} line={line} onChange={(part) => change(line.id, part)} />
      ))}
      <View className='deed-cost-buttons'>
        {lines.length < most && (
          <Button kind='second' onTap={() => form.set({ lines: [...lines, anEmpty(String(lines.length + 1))] })}>
            {lines.length === 0 ? t`记材料和费用` : t`再记一样`}
          </Button>
        )}
        {lines.length > 0 && <Button kind='plain' onTap={() => form.set({ lines: lines.slice(0, -1) })}>{t`去掉最后一样`}</Button>}
      </View>
    </View>
  )
}

interface LineProps {
  line: CostLine
  onChange: (part: Partial<CostLine>) => void
}

function Line({ line, onChange }: LineProps) {
  const { t } = useLingui()
  const { id } = line
  return (
    <View className='deed-cost'>
      <Field
        id={`deed-cost-${id}`}
        label={t`第 ${id} 样：材料或人工`}
        maxLength={60}
        defaultValue={line.what}
        onCommit={(what) => onChange({ what })}
      />
      <View className='deed-cost-prices'>
        <Field
          id={`deed-cost-${id}-yuan`}
          label={t`一共多少元`}
          maxLength={9}
          defaultValue={line.yuan}
          onCommit={(yuan) => onChange({ yuan })}
        />
        <Field
          id={`deed-cost-${id}-resident`}
          label={t`其中居民出多少元`}
          placeholder='0'
          maxLength={9}
          defaultValue={line.residentYuan}
          onCommit={(residentYuan) => onChange({ residentYuan })}
        />
      </View>
    </View>
  )
}
