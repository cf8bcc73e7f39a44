import { useLingui } from '@lingui/react/macro'
import { Choice } from '../../../ui/Choice'
import { Field } from '../../../ui/Field'
import type { FieldsProps } from '../part'
import { saySolved } from './solved'

export interface RatingValues {
  answered: string
  solved: string
  satisfied: string
  words: string
}

const option = (value: string, label: string) => ({ value, label })

/** The three questions the community is measured by; staff fill them in when the resident answers by telephone. */
export function RatingFields(props: FieldsProps<RatingValues>) {
  return props.asked.forStaff ? <ByPhone {...props} /> : <Questions {...props} />
}

function Questions({ form, problems }: FieldsProps<RatingValues>) {
  const { t } = useLingui()
  const { answered, solved, satisfied, words } = form.get()
  return (
    <>
      <Choice
        id='deed-answered'
        compact
        label={t`有人答复您吗？`}
        error={problems.answered}
        options={[option('yes', t`有人答复`), option('no', t`没人答复`)]}
        value={answered}
        onChange={(value) => form.set({ answered: value })}
      />
      <Choice
        id='deed-solved'
        compact
        label={t`解决了吗？`}
        error={problems.solved}
        options={['yes', 'half', 'no'].map((value) => option(value, saySolved(value)))}
        value={solved}
        onChange={(value) => form.set({ solved: value })}
      />
      <Choice
        id='deed-satisfied'
        compact
        label={t`满意吗？`}
        error={problems.satisfied}
        options={[option('yes', t`满意`), option('no', t`不满意`)]}
        value={satisfied}
        onChange={(value) => form.set({ satisfied: value })}
      />
      <Field
        id='deed-words'
        type='paragraph'
        label={t`还想说什么`}
        hint={t`不写也行`}
        defaultValue={words}
        maxLength={500}
        onCommit={(value) => form.set({ words: value })}
      />
    </>
  )
}

function ByPhone({ form, problems }: FieldsProps<RatingValues>) {
  const { t } = useLingui()
  const { answered, solved, satisfied } = form.get()
  return (
    <>
      <Choice
        id='deed-rating'
        compact
        label={t`有人回应吗`}
        options={[option('yes', t`有`), option('no', t`没有`)]}
        value={answered}
        error={problems.rating}
        onChange={(value) => form.set({ answered: value })}
      />
      <Choice
        id='deed-solved'
        compact
        label={t`解决了吗`}
        options={['yes', 'half', 'no'].map((value) => option(value, saySolved(value)))}
        value={solved}
        onChange={(value) => form.set({ solved: value })}
      />
      <Choice
        id='deed-satisfied'
        compact
        label={t`居民满意吗`}
        options={[option('yes', t`满意`), option('no', t`不满意`)]}
        value={satisfied}
        onChange={(value) => form.set({ satisfied: value })}
      />
    </>
  )
}
