import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { useTeams } from '../../../teams/lookup'
import { Choice } from '../../../ui/Choice'
import { sayOwn } from '../../words'
import type { FieldsProps, PartView } from '../part'
import { at } from '../texts'

interface Values {
  worker: string
}

export const workerView: PartView<never, Values> = {
  name: 'worker',
  ask: {
    values: z.object({ worker: z.optional(z.string()) }),
    Fields: WorkerFields,
    input: ({ worker }) => ({ worker }),
    sayProblem: (wrong) => at(wrong, t`请选派给谁。`),
  },
}

/** A member of the team, or whoever's turn it is, which each dispatch changes. */
function WorkerFields({ item, form, problems }: FieldsProps<Values>) {
  const team = useTeams({ staleTime: 0 }).data?.teams.find(({ id }) => id === item.team.id)
  const members = (team?.members ?? []).map(({ id, name }) => ({
    value: id,
    label: name ?? sayOwn(item.kind, 'worker.unnamed') ?? t`没填名字的人`,
    note: id === item.worker?.id ? t`现在就在他手里` : undefined,
  }))
  const next = members.find(({ value }) => value === team?.next)?.label
  const longest = sayOwn(item.kind, 'worker.rotation') ?? t`派给等得最久的人`
  const note = next === undefined ? longest : t`现在轮到${next}`
  const options = [{ value: 'rotation', label: t`轮到谁就派给谁`, note }, ...members]
  return (
    <Choice
      id='deed-worker'
      label={t`派给${item.team.name}的谁`}
      options={options}
      value={form.get().worker}
      error={problems.worker}
      onChange={(worker) => form.set({ worker })}
    />
  )
}
