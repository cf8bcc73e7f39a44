import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { type ReferralRow, referralsContract } from '../../../contract/referrals'
import { dayOf } from '../../../contract/time'
import { Further } from '../../cases/Further'
import { sayNumber } from '../../cases/numbers'
import { addresses } from '../../platform/addresses'
import { usePages } from '../../platform/api/queries'
import { Items } from '../../platform/frame/Items'
import { go } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { usePick } from '../../platform/words/bilingual'
import { sayDate } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { NotYours } from '../parts/NotYours'
import { refers } from '../parts/refers'

/** The station's referrals under way: those that nobody answers first, then the oldest. */
function ReferralsPage() {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  return (
    <StaffPage title={t`转给别的单位的`} login={t`登录后看转出去的事`}>
      {refers(roles) ? <UnderWay /> : <NotYours />}
    </StaffPage>
  )
}

function UnderWay() {
  const { t } = useLingui()
  const query = usePages({ route: referralsContract.list, input: { limit: 20 }, staleTime: 0 })
  return (
    <Items query={query} empty={<Empty motif='done' title={t`没有转在外面的事`} note={t`办驿站的事时，可以请别的单位帮忙。`} />}>
      {(rows, more) => (
        <Card>
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
          {more}
          <Further query={query} />
        </Card>
      )}
    </Items>
  )
}

function One({ row: { caseId, number, organisation, state, overdue, proposedAt, until } }: { row: ReferralRow }) {
  const { t } = useLingui()
  const pick = usePick()
  const words = overdue ? t`那边没答复` : state === 'proposed' ? t`等本人同意` : state === 'sent' ? t`等那边答复` : t`那边在办`
  const [since, day] = [sayDate(dayOf(Date.parse(proposedAt))), sayDate(until)]
  return (
    <Row
      motif='envelope'
      title={pick(organisation.name)}
      note={`${sayNumber(number)} · ${t`${since} 起 · 到 ${day} 为止`}`}
      end={<Tag tone={overdue ? 'alert' : 'waiting'}>{words}</Tag>}
      onTap={() => void go(addresses.deskCase(caseId))}
    />
  )
}

export default whole(ReferralsPage)
