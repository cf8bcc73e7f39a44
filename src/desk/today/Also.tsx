import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Role } from '../../../contract/people'
import { referralsContract } from '../../../contract/referrals'
import { useDeskDay, useDesks } from '../../appointments/lookup'
import { sortedDrafts, useDrafts } from '../../catalogueDesk/list/lookup'
import { editsCatalogue } from '../../catalogueDesk/lookup'
import { addresses } from '../../platform/addresses'
import { usePages } from '../../platform/api/queries'
import { go } from '../../platform/go'
import { today } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { useClaimCount } from '../homes/asking'
import { confirmsHomes } from '../lookup'

/** What waits beside cases: homes to confirm, and at the station appointments, referrals and the catalogue. */
export function Also({ roles }: { roles: readonly Role[] }) {
  const { t } = useLingui()
  const homes = confirmsHomes(roles)
  const station = editsCatalogue(roles)
  if (!station && !homes) return null
  return (
    <Card title={t`还有这些`}>
      {homes && <Homes />}
      {station && (
        <>
          <Appointments />
          <Referrals />
          <Drafts />
        </>
      )}
    </Card>
  )
}

function Homes() {
  const { t } = useLingui()
  const { data } = useClaimCount()
  return <Waiting motif='house' title={t`住址要确认`} count={data?.count} more={data?.more} to={addresses.deskHomes} />
}

function Appointments() {
  const { t } = useLingui()
  const [desk] = useDesks().data?.items ?? []
  const due = useDeskDay(desk?.id ?? '', today()).data?.items.filter(({ state }) => state === 'booked')
  return <Waiting motif='calendar' title={t`今天约了来窗口`} count={due?.length} to={addresses.deskDay} />
}

function Referrals() {
  const { t } = useLingui()
  const query = usePages({ route: referralsContract.list, input: { limit: 20 }, staleTime: 0 })
  const overdue = query.data?.pages.flatMap(({ items }) => items.filter((one) => one.overdue)).length
  return <Waiting motif='megaphone' title={t`转出去没人回话`} count={overdue} to={addresses.referrals} />
}

function Drafts() {
  const { t } = useLingui()
  const { data } = useDrafts(true)
  return <Waiting motif='book' title={t`驿站条目要看`} count={data && sortedDrafts(data).mineToDo} to={addresses.catalogueDesk} />
}

interface WaitingProps {
  motif: string
  title: string
  /** Undefined while it is not known. */
  count: number | undefined
  /** There are more than were counted. */
  more?: boolean
  to: string
}

function Waiting({ motif, title, count, more, to }: WaitingProps) {
  const { t } = useLingui()
  const words =
    count === undefined
      ? undefined
      : count === 0
        ? t({ message: '没有', context: 'count' })
        : more
          ? t`${count} 件以上`
          : plural(count, { other: '# 件' })
  return (
    <Row motif={motif} title={title} end={words && <Tag tone={count === 0 ? 'plain' : 'waiting'}>{words}</Tag>} onTap={() => void go(to)} />
  )
}
