import { useLingui } from '@lingui/react/macro'
import type { Role } from '../../../contract/people'
import type { Found } from '../../../contract/search'
import { sayNumber } from '../../cases/numbers'
import { motifOf, sayCategory, sayForStaff } from '../../cases/words'
import { knowsHomes, managesPeople } from '../../peopleDesk/lookup'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { sayMoment } from '../../platform/words/times'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

interface Opening {
  roles: readonly Role[] | undefined
  /** What is known of a place is searched for. */
  onPlace: (address: string) => void
}

/** What a result leads to: its own page, or where the person's page is not for who searches, what is known of where they live. */
export function opening(item: Found, { roles = [], onPlace }: Opening): (() => void) | undefined {
  switch (item.kind) {
    case 'case':
      return () => void go(addresses.deskCase(item.case.id))
    case 'session':
      return () => void go(addresses.session(item.id))
    case 'home':
      return knowsHomes(roles) ? () => void go(addresses.homeFile(item.householdId)) : () => onPlace(item.address)
    case 'person': {
      const { id, home } = item
      if (managesPeople(roles)) return () => void go(addresses.personFile(id))
      return home === null ? undefined : () => onPlace(home.address)
    }
  }
}

export function FoundRow({ item, onTap }: { item: Found; onTap: (() => void) | undefined }) {
  if (item.kind === 'case') return <CaseRow item={item} onTap={onTap} />
  if (item.kind === 'person') return <PersonRow item={item} onTap={onTap} />
  if (item.kind === 'home') return <Row motif='house' title={item.address} onTap={onTap} />
  return <SessionRow item={item} onTap={onTap} />
}

interface RowOf<K extends Found['kind']> {
  item: Extract<Found, { kind: K }>
  onTap: (() => void) | undefined
}

function CaseRow({ item: { case: row, whose }, onTap }: RowOf<'case'>) {
  const { kind, category, state, number, where, late } = row
  const { t } = useLingui()
  const notes = [sayNumber(number), where.words, whose].filter((words) => words !== null && words !== '')
  return (
    <Row
      motif={motifOf(kind, category)}
      title={sayCategory(kind, category)}
      note={notes.join(' · ')}
      end={<Tag tone={late ? 'alert' : 'plain'}>{late ? t`已经超时` : sayForStaff(kind, 'states', state)}</Tag>}
      onTap={onTap}
    />
  )
}

function PersonRow({ item: { name, phone, home }, onTap }: RowOf<'person'>) {
  const { t } = useLingui()
  const notes = [phone ?? t`没填电话`, home?.address ?? t`没填住址`]
  const end = home?.state === 'claimed' ? <Tag tone='waiting'>{t`住址等确认`}</Tag> : undefined
  return <Row motif='person' title={name ?? t`没填姓名`} note={notes.join(' · ')} end={end} onTap={onTap} />
}

function SessionRow({ item: { title, startsAt, venue, cancelled }, onTap }: RowOf<'session'>) {
  const { t } = useLingui()
  const end = cancelled ? <Tag tone='alert'>{t`已取消`}</Tag> : undefined
  return <Row motif='calendar' title={title} note={`${sayMoment(startsAt)} · ${venue}`} end={end} onTap={onTap} />
}
