import { useLingui } from '@lingui/react/macro'
import { useTeams } from '../../../teams/lookup'
import { Choice } from '../../../ui/Choice'
import type { FieldsProps } from '../part'

export interface TeamValues {
  team: string
}

/** Offers the teams that are not on the case yet. */
export function TeamFields({ item, form, problems }: FieldsProps<TeamValues>) {
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
      error={problems.team}
      onChange={(team) => form.set({ team })}
    />
  )
}
