import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { casesContract } from '../../../../contract/cases/routes'
import { keyOf } from '../../../platform/api/queries'
import { Answer } from '../../../platform/frame/Answer'
import { useLogin } from '../../../platform/login'
import { Choice } from '../../../ui/Choice'
import { Empty } from '../../../ui/Empty'
import { nearby } from '../../lookup'
import { sayNumber } from '../../numbers'
import { sayCategory, sayForStaff } from '../../words'
import type { FieldsProps } from '../part'

export interface MergeValues {
  into: string
}

/** Which of the open cases nearby this one duplicates. */
export function MergeFields({ item, form, problems }: FieldsProps<MergeValues>) {
  const { t } = useLingui()
  const { place } = item.where
  const query = useQuery({
    queryKey: keyOf({ route: casesContract.nearby, input: { kind: item.kind, place } }, useLogin()?.person.id),
    queryFn: async () => (place === null ? [] : (await nearby({ kind: item.kind, place })).items),
  })
  return (
    <Answer query={query}>
      {(found) => {
        const others = found.filter(({ id }) => id !== item.id)
        if (others.length === 0)
          return <Empty motif='empty' title={t`附近没有别的办件`} note={t`只能并到同一个单元、同一处地方还没办完的那一件。`} />
        return (
          <Choice
            id='deed-into'
            label={t`并到哪一件`}
            options={others.map(({ id, number, kind, category, state, where }) => ({
              value: id,
              label: sayCategory(kind, category),
              note: `${where} · ${sayNumber(number)} · ${sayForStaff(kind, 'states', state)}`,
            }))}
            value={form.get().into}
            error={problems.into}
            onChange={(into) => form.set({ into })}
          />
        )
      }}
    </Answer>
  )
}
