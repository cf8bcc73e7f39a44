import { useLingui } from '@lingui/react/macro'
import { sayForStaff } from '../../cases/words'
import { Choice } from '../../ui/Choice'
import { useTeams } from '../queue/teams'
import type { PartProps } from './part'

export function ReasonPart({ item, form, asked, problem }: PartProps) {
  const { t } = useLingui()
  const options = asked.reasons.map((value) => ({ value, label: sayForStaff(item.kind, 'reasons', value) }))
  const { reason } = form.get()
  return (
    <Choice
      id='deed-reason'
      label={t`什么原因`}
      options={options}
      value={reason}
      error={problem}
      onChange={(value) => form.set({ reason: value })}
    />
  )
}

/** Who of the team gets it; or whose turn it is, which the API knows. */
export function WorkerPart({ item, form, problem }: PartProps) {
  const { t } = useLingui()
  const team = useTeams().data?.teams.find(({ id }) => id === item.team.id)
  const members = (team?.members ?? []).map(({ id, name }) => ({
    value: id,
    label: name ?? t`没填名字的师傅`,
    note: id === item.worker?.id ? t`现在就在他手里` : undefined,
  }))
  const options = [{ value: 'rotation', label: t`轮到谁就派给谁`, note: t`派给等得最久的师傅` }, ...members]
  return (
    <Choice
      id='deed-worker'
      label={t`派给${item.team.name}的谁`}
      options={options}
      value={form.get().worker}
      error={problem}
      onChange={(worker) => form.set({ worker })}
    />
  )
}

export function TeamPart({ item, form, problem }: PartProps) {
  const { t } = useLingui()
  const here = [item.team.id, ...item.coUnits.map(({ id }) => id)]
  const others = (useTeams().data?.teams ?? []).filter(({ id }) => !here.includes(id))
  return (
    <Choice
      id='deed-team'
      label={t`哪个班组`}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      hint={others.length === 0 ? t`没有别的班组可以选。` : undefined}
      value={form.get().team}
      error={problem}
      onChange={(team) => form.set({ team })}
    />
  )
}

/** 回应了吗, 解决了吗, 满意吗: as the resident said it on the telephone. */
export function AnswersPart({ form, problem }: PartProps) {
  const { t } = useLingui()
  const { answered, solved, satisfied } = form.get()
  const yesNo = (yes: string, no: string) => [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  const solvedOptions = [
    { value: 'yes', label: t`解决了` },
    { value: 'half', label: t`解决了一半` },
    { value: 'no', label: t`没解决` },
  ]
  return (
    <>
      <Choice
        id='deed-answers'
        compact
        label={t`有人回应吗`}
        options={yesNo(t`有`, t`没有`)}
        value={answered}
        error={problem}
        onChange={(value) => form.set({ answered: value })}
      />
      <Choice
        id='deed-solved'
        compact
        label={t`解决了吗`}
        options={solvedOptions}
        value={solved}
        onChange={(value) => form.set({ solved: value })}
      />
      <Choice
        id='deed-satisfied'
        compact
        label={t`居民满意吗`}
        options={yesNo(t`满意`, t`不满意`)}
        value={satisfied}
        onChange={(value) => form.set({ satisfied: value })}
      />
    </>
  )
}
