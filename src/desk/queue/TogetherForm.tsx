import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { CaseRow } from '../../../contract/cases/row'
import { actOnEach, type Each } from '../../cases/act'
import { sayAction, sayCategory } from '../../cases/words'
import { sayFailure } from '../../platform/words/refusals'
import { useTeams } from '../../teams/lookup'
import { Button } from '../../ui/Button'
import { Choice, type Option } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { spoken } from '../../ui/press'
import { showToast } from '../../ui/toast-store'
import type { Giving } from '../deeds/together'

interface TogetherFormProps {
  giving: Giving
  picked: readonly CaseRow[]
  /** What was refused stays picked. */
  onKeep: (caseIds: readonly string[]) => void
  onDone: () => void
}

/** Asks to whom the picked cases go, and does the act on each: every case answers for itself. */
export function TogetherForm({ giving: { action, to }, picked, onKeep, onDone }: TogetherFormProps) {
  const { t } = useLingui()
  const [rows, setRows] = useState(picked)
  const [value, setValue] = useState<string>()
  const [missing, setMissing] = useState(false)
  const [tried, setTried] = useState<number>()
  const [failed, setFailed] = useState<ReadonlyMap<string, unknown>>(new Map())
  const note = useRef('')
  const words = sayAction(rows[0]?.kind ?? '', action)
  const send = async () => {
    setMissing(value === undefined)
    if (value === undefined || tried !== undefined) return
    const written = note.current.trim()
    const input = { [to]: value, ...(written !== '' && { note: written }) }
    setTried(0)
    const outcome = await actOnEach(
      rows.map(({ id }): Each => ({ caseId: id, action, input })),
      setTried,
    )
    setTried(undefined)
    onKeep([...outcome.failed.keys()])
    if (outcome.failed.size > 0) {
      setFailed(outcome.failed)
      setRows(rows.filter(({ id }) => outcome.failed.has(id)))
      return
    }
    showToast(plural(rows.length, { other: `${words}好了，一共 # 件。` }))
    onDone()
  }
  return (
    <View className='deed'>
      <Outcomes rows={rows} failed={failed} />
      <To to={to} rows={rows} value={value} missing={missing} onChange={setValue} />
      <Field
        id='together-note'
        type='paragraph'
        label={t`给居民说一句（可以不写）`}
        maxLength={1_000}
        onCommit={(text) => {
          note.current = text
        }}
      />
      {tried !== undefined && <View {...spoken({ live: 'polite' })}>{t`正在办第 ${tried + 1} 件，一共 ${rows.length} 件`}</View>}
      <Button busy={tried !== undefined} onTap={() => void send()}>
        {plural(rows.length, { other: `${words}（# 件）` })}
      </Button>
    </View>
  )
}

/** Which of the cases were refused, and why. */
function Outcomes({ rows, failed }: { rows: readonly CaseRow[]; failed: ReadonlyMap<string, unknown> }) {
  const { t } = useLingui()
  const those = rows.filter(({ id }) => failed.has(id))
  if (those.length === 0) return null
  return (
    <View className='desk-refused' {...spoken({ role: 'alert' })}>
      <View className='desk-refused-head'>{plural(those.length, { other: '有 # 件没办成，还选着，可以再试。' })}</View>
      {those.map(({ id, kind, category, where }) => (
        <View key={id}>{t`${sayCategory(kind, category)} · ${where.words}：${sayFailure(failed.get(id))}`}</View>
      ))}
    </View>
  )
}

interface ToProps {
  rows: readonly CaseRow[]
  to: Giving['to']
  value: string | undefined
  missing: boolean
  onChange: (value: string) => void
}

function To({ to, rows, value, missing, onChange }: ToProps) {
  const { t } = useLingui()
  const teams = useTeams({ staleTime: 0 }).data?.teams ?? []
  const theirs = new Set(rows.map(({ teamId }) => teamId))
  const one = theirs.size === 1 ? teams.find(({ id }) => theirs.has(id)) : undefined
  const members = (one?.members ?? []).map(
    ({ id, name }): Option => ({ value: id, label: name ?? t({ message: '没填名字的人', context: 'desk' }) }),
  )
  const others = teams.filter(({ id }) => theirs.size !== 1 || !theirs.has(id)).map(({ id, name }): Option => ({ value: id, label: name }))
  const inTurn = {
    value: 'rotation',
    label: t({ message: '轮到谁就派给谁', context: 'desk' }),
    note: one === undefined ? t`各派给各自班组里等得最久的人` : t`一件一件轮着派`,
  }
  const worker = to === 'worker'
  return (
    <Choice
      id='together-to'
      label={worker ? t`派给谁` : t`转给哪个班组`}
      options={worker ? [inTurn, ...members] : others}
      value={value}
      error={missing ? (worker ? t({ message: '请选派给谁。', context: 'desk' }) : t`请选转给哪个班组。`) : undefined}
      onChange={onChange}
    />
  )
}
