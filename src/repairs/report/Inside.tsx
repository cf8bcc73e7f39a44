import { useLingui } from '@lingui/react/macro'
import { type MutableRefObject, useRef, useState } from 'react'
import type { Building } from '../../../contract/places'
import { PersonName } from '../../../contract/text'
import { useFamily } from '../../me/family/lookup'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { answer, useReport } from './draft'
import type { QuestionProps } from './way'

interface InsideProps extends QuestionProps {
  stairwell: { words: string; place: { buildingId: string; unit: number } }
  homes: Building['units'][number]['households']
}

const shared = 'shared'
const someoneElse = 'someone else'

/** The spot in the building and whose home it is: relatives and neighbours can report on somebody's behalf. */
export function Inside({ way, stairwell, homes }: InsideProps) {
  const { t } = useLingui()
  const own = useLogin()?.person.home?.householdId
  const family = useFamily().data?.items ?? []
  const name = useRef(useReport().name ?? '')
  const [spot, setSpot] = useState<string>()
  const [member, setMember] = useState<string>()
  const [asked, setAsked] = useState(false)
  // A home that is no longer in the list is asked for again, never taken for the stairwell.
  const place = spot === shared ? shared : homes.find(({ id }) => id === spot)
  const forOther = spot !== undefined && spot !== shared && spot !== own
  const typed = forOther && (family.length === 0 || member === someoneElse)
  const theirName = () => PersonName.safeParse(typed ? name.current : member)
  const errors = problems()

  function problems() {
    if (!asked) return []
    if (place === undefined) return [{ fieldId: 'spot', text: t`请选一处。` }]
    return forOther && !theirName().success ? [{ fieldId: typed ? 'name' : 'member', text: t`请填姓名，师傅好找人。` }] : []
  }

  const done = () => {
    setAsked(true)
    if (place === undefined || (forOther && !theirName().success)) return
    const hall = stairwell.words
    const where =
      place === shared
        ? { place: { ...stairwell.place, where: t`楼道` }, words: t`${hall}楼道` }
        : { place: { householdId: place.id }, words: `${stairwell.words}${place.room}` }
    answer({ where, name: forOther ? theirName().data : undefined })
    way.goOn('building')
  }
  const errorOf = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text
  return (
    <Page title={t`${stairwell.words}哪一处？`} foot={<Button onTap={done}>{t`就是这儿`}</Button>}>
      <ErrorSummary title={t`还差一点`} errors={errors} />
      <Card>
        <Choice
          id='spot'
          compact
          label={t`楼道，还是哪一户？`}
          error={errorOf('spot')}
          options={[{ value: shared, label: t`楼道` }, ...homes.map(({ id, room }) => ({ value: id, label: room }))]}
          value={spot}
          onChange={setSpot}
        />
        {forOther && (
          <ForWhom
            family={family.map((one) => one.name)}
            name={name}
            member={member}
            typed={typed}
            errorOf={errorOf}
            onChange={setMember}
          />
        )}
      </Card>
    </Page>
  )
}

interface ForWhomProps {
  family: string[]
  name: MutableRefObject<string>
  member: string | undefined
  typed: boolean
  errorOf: (fieldId: string) => string | undefined
  onChange: (member: string) => void
}

/** Whose home it is: a family member's, or a name to type. */
function ForWhom({ family, name, member, typed, errorOf, onChange }: ForWhomProps) {
  const { t } = useLingui()
  return (
    <>
      {family.length > 0 && (
        <Choice
          id='member'
          compact
          label={t`替谁报？`}
          error={errorOf('member')}
          options={[...family.map((value) => ({ value, label: value })), { value: someoneElse, label: t`别的人` }]}
          value={member}
          onChange={onChange}
        />
      )}
      {typed && (
        <Field
          id='name'
          label={t`替谁报？`}
          hint={t`怎么称呼都行，比如：王奶奶`}
          error={errorOf('name')}
          defaultValue={name.current}
          maxLength={50}
          onCommit={(value) => {
            name.current = value
            // The family list may still be loading; this keeps the typed name chosen when it arrives.
            onChange(someoneElse)
          }}
        />
      )}
    </>
  )
}
