import { useLingui } from '@lingui/react/macro'
import { Items } from '../../platform/frame/Items'
import { useSessionSearch } from '../../sessions/lookup'
import { SessionRow } from '../../sessions/SessionRow'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'

/** Sessions in the coming weeks that match the search. */
export function Results({ search }: { search: string }) {
  const { t } = useLingui()
  const query = useSessionSearch(search)
  const none = <Empty motif='empty' title={t`没有找到“${search}”`} note={t`换个词试试，两个月以内的活动都能找到。`} />
  return (
    <Items query={query} rows={6} empty={none}>
      {(found, more) => (
        <Card>
          {found.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
          {more}
        </Card>
      )}
    </Items>
  )
}
