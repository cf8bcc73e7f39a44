import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { useDocuments, useService } from '../../../station/lookup'
import { Choice } from '../../../ui/Choice'
import { Field } from '../../../ui/Field'
import type { FieldsProps } from '../part'
import { keyOf, type Needed } from './checklist.rules'
import { useSayNeed } from './sayNeed'

export interface DocumentsValues {
  needs: Needed[]
}

const mostFound = 8

/** Everything the person has to bring, chosen at once: what the service asks for, and any other document of the catalogue. */
export function NeedsFields({ item, form, problems }: FieldsProps<DocumentsValues>) {
  const { t } = useLingui()
  const sayNeed = useSayNeed()
  const service = useService(keptOf(item.parts, 'documents')?.service ?? undefined)
  const [words, setWords] = useState('')
  const { known, say } = useDocuments()
  const needs = form.get().needs ?? []
  const listed = [...needs, ...(service?.needs.map(({ anyOf }) => ({ anyOf })) ?? [])]
  const keys = [...new Set(listed.map(keyOf))]
  const found = words === '' ? [] : known.filter(({ id }) => !keys.includes(id) && say(id).includes(words)).slice(0, mostFound)
  const offered = [...keys, ...found.map(({ id }) => id)]
  const needFor = (key: string): Needed => listed.find((need) => keyOf(need) === key) ?? { anyOf: [[key]] }
  return (
    <View>
      <Choice
        id='deed-needs'
        label={t`要带的都勾上，一次说全`}
        multiple
        options={offered.map((key) => ({ value: key, label: sayNeed(needFor(key)) }))}
        values={needs.map(keyOf)}
        error={problems.needs}
        onChange={(keys) => form.set({ needs: keys.map(needFor) })}
      />
      <Field
        id='deed-search'
        label={t`还要别的？找一样材料`}
        hint={t`比如：合同、证明、户口`}
        onType={(typed) => setWords(typed.trim())}
        onCommit={(typed) => setWords(typed.trim())}
      />
    </View>
  )
}
