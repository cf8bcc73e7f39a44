import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { type Found, longestSearch } from '../../../contract/search'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { go } from '../../platform/go'
import { useFound, useTyping } from '../../search/find/lookup'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { managesPeople } from '../lookup'
import { Managers } from '../parts/Managers'
import { Staff } from './Staff'
import '../parts/parts.scss'

/** People and homes: found by name, number or address, and before anything is typed, who works here. */
function FindPage() {
  const { t } = useLingui()
  return (
    <Managers title={t`人和家`} may={managesPeople}>
      <Find />
    </Managers>
  )
}

function Find() {
  const { t } = useLingui()
  const { words, type, settle } = useTyping()
  return (
    <>
      <Field
        id='people-search'
        label={t`找谁，或者哪一家？`}
        hint={t`姓名、手机后四位，或者地址`}
        maxLength={longestSearch}
        onType={type}
        onCommit={settle}
      />
      {words === '' ? <Staff /> : <Hits words={words} />}
    </>
  )
}

type Person = Extract<Found, { kind: 'person' }>
type Home = Extract<Found, { kind: 'home' }>

function Hits({ words }: { words: string }) {
  const { t } = useLingui()
  const query = useFound(words)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const people = items.filter((item): item is Person => item.kind === 'person')
  const homes = items.filter((item): item is Home => item.kind === 'home')
  const none = <Empty motif='empty' title={t`没有找到“${words}”`} note={t`换个说法试试：只打姓、手机后四位，或者只打房号。`} />
  if (isRefusal(query.error, 'NOTHING_TO_SEARCH')) return none
  return (
    <Answer query={query} rows={4}>
      {() => (
        <>
          {people.length + homes.length === 0 && none}
          {people.length > 0 && (
            <Card title={t`人`}>
              {people.map((person) => (
                <PersonRow key={person.id} person={person} />
              ))}
            </Card>
          )}
          {homes.length > 0 && (
            <Card title={t`家`}>
              {homes.map(({ householdId, address }) => (
                <Row key={householdId} motif='house' title={address} onTap={() => void go(addresses.homeFile(householdId))} />
              ))}
            </Card>
          )}
        </>
      )}
    </Answer>
  )
}

function PersonRow({ person: { id, name, phone, home } }: { person: Person }) {
  const { t } = useLingui()
  const notes = [phone ?? t`没填电话`, home?.address ?? t`没填住址`]
  const end = home?.state === 'claimed' ? <Tag tone='waiting'>{t`住址等确认`}</Tag> : undefined
  return (
    <Row motif='person' title={name ?? t`没填姓名`} note={notes.join(' · ')} end={end} onTap={() => void go(addresses.personFile(id))} />
  )
}

export default whole(FindPage)
