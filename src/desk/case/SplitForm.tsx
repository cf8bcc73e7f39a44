import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { kindNamed, kinds } from '../../../contract/cases/kinds/kinds'
import { convert } from '../../cases/lookup'
import { sayNumber } from '../../cases/numbers'
import { sayCategory, sayKind } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/toast-store'
import { deskWords } from '../deeds/kinds'

const longest = 1_000

interface NewCase {
  kind: string
  leaf: string | undefined
  text: string
}

/** Splits off another case, of the same kind or a different one; place and photos are copied. */
export function SplitForm({ item, onDone }: { item: Case; onDone: () => void }) {
  const { t } = useLingui()
  const [kind, setKind] = useState(item.kind)
  const [leaf, setLeaf] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const said = useRef('')
  const words = deskWords(item.kind)
  const branches = branchesOf(kind)
  const splitting = useMutation({
    mutationFn: ({ kind, leaf, text }: NewCase) => {
      const form = { ...formOf(kind, leaf), ...(text !== '' && { text }) }
      return convert({ caseId: item.id, kind, form })
    },
    onSuccess: (made) => {
      showToast(words.splitDone(sayNumber(made.number)))
      onDone()
      void go(addresses.deskCase(made.id))
    },
  })
  const send = () => {
    const missing = branches !== undefined && leaf === undefined
    setProblem(missing ? t`请选是什么问题。` : undefined)
    if (!missing) splitting.mutate({ kind, leaf, text: said.current.trim() })
  }
  return (
    <View className='deed'>
      {kinds.length > 1 && (
        <Choice
          id='split-kind'
          compact
          label={t`转成哪一类`}
          options={kinds.map(({ name }) => ({ value: name, label: sayKind(name) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      {branches !== undefined && (
        <CategoryChoice key={kind} kind={kind} branches={branches} leaf={leaf} problem={problem} onChange={setLeaf} />
      )}
      <Field
        id='split-text'
        type='paragraph'
        label={t`说明（可以不写）`}
        maxLength={longest}
        onCommit={(value) => {
          said.current = value
        }}
      />
      <Failure error={splitting.error} />
      <Button busy={splitting.isPending} onTap={send}>
        {words.split()}
      </Button>
    </View>
  )
}

interface CategoryProps {
  kind: string
  branches: Readonly<Record<string, readonly string[]>>
  leaf: string | undefined
  problem: string | undefined
  onChange: (leaf: string | undefined) => void
}

function CategoryChoice({ kind, branches, leaf, problem, onChange }: CategoryProps) {
  const { t } = useLingui()
  const [branch, setBranch] = useState<string>()
  const leaves = (branch === undefined ? undefined : branches[branch]) ?? []
  return (
    <>
      <Choice
        id='split-branch'
        compact
        label={t`新的一件是什么`}
        options={Object.keys(branches).map((value) => ({ value, label: sayCategory(kind, value) }))}
        value={branch}
        error={problem}
        onChange={(value) => {
          setBranch(value)
          onChange(branches[value]?.length === 0 ? value : undefined)
        }}
      />
      {leaves.length > 0 && (
        <Choice
          id='split-leaf'
          compact
          label={t`具体是`}
          options={leaves.map((value) => ({ value: `${branch}.${value}`, label: sayCategory(kind, `${branch}.${value}`) }))}
          value={leaf}
          onChange={onChange}
        />
      )}
    </>
  )
}

/** What a kind's category is chosen from: the branches of its tree, or options without any leaves. */
function branchesOf(kind: string): Readonly<Record<string, readonly string[]>> | undefined {
  const asked = kindNamed(kind)?.form.find(({ name }) => name === 'category')
  if (asked?.type === 'tree') return asked.branches
  return asked?.type === 'choice' ? Object.fromEntries(asked.options.map((option) => [option, []])) : undefined
}

/** Required answers that nobody is asked for again: that there is no danger, and the category. */
function formOf(kind: string, category: string | undefined): Record<string, unknown> {
  const alarm = kindNamed(kind)?.alarm
  return { ...(alarm && { [alarm.field]: alarm.unless }), ...(category !== undefined && { category }) }
}
