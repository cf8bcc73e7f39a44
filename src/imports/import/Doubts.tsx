import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Import, ImportDoubt } from '../../../contract/imports'
import { Failure } from '../../platform/frame/Failure'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { sayChoice, sayQuestion } from '../parts/words'
import { decide } from './asking'

/** What may be an existing place in other words, to be settled one by one. */
export function Doubts({ importId, doubts: { total, open, items } }: { importId: string; doubts: Import['doubts'] }) {
  const { t } = useLingui()
  if (total === 0) return null
  return (
    <Card title={open > 0 ? plural(open, { other: '有 # 处请您定' }) : t`都定好了`}>
      <View className='imports-stack'>
        {items.map((doubt) => (
          <Doubt key={doubt.id} importId={importId} doubt={doubt} />
        ))}
        {total > items.length && <View className='imports-soft'>{t`先定这些，定好后面的会接着出来。`}</View>}
      </View>
    </Card>
  )
}

function Doubt({ importId, doubt }: { importId: string; doubt: ImportDoubt }) {
  const { t } = useLingui()
  const { id, kind, about, choices, choice, row, households } = doubt
  const deciding = useMutation({ mutationFn: (value: string) => decide({ importId, doubtId: id, choice: value }) })
  const count = plural(households, { other: '# 户' })
  return (
    <View className='imports-doubt'>
      <Choice
        id={id}
        label={sayQuestion(kind, about)}
        hint={t`第 ${row} 行起，${count}`}
        options={choices.map(({ id: value, name }) => ({ value, label: sayChoice(kind, { value, name }) }))}
        value={deciding.isPending ? deciding.variables : (choice ?? undefined)}
        onChange={(value) => deciding.mutate(value)}
      />
      <Failure error={deciding.error} />
    </View>
  )
}
