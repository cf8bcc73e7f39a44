import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import type { UnitReferralRow } from '../../../contract/referrals'
import { dayOf } from '../../../contract/time'
import { Further } from '../../cases/Further'
import { addresses } from '../../platform/addresses'
import { Items } from '../../platform/frame/Items'
import { go, goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { sayDate } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useWide } from '../../workplace/frame/wide'
import { useUnitReferrals } from '../asking'

/** For an organisation's own person: what the station sent, oldest first. */
function UnitReferralsPage() {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  const wide = useWide()
  return (
    <StaffPage title={t`驿站转来的`} login={t`登录后看转来的事`}>
      {roles?.includes('partner') === true ? (
        <>
          <Waiting />
          {!wide && (
            <Button kind='plain' onTap={() => void go(addresses.guide)}>
              {t({ message: '怎么用', context: 'guide' })}
            </Button>
          )}
        </>
      ) : (
        <NotYours />
      )}
    </StaffPage>
  )
}

function NotYours() {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去红石榴驿站`}</Button>
  return <Empty motif='empty' title={t`这里是单位联系人看事的地方`} note={t`您自己的事，到驿站里看。`} action={action} />
}

function Waiting() {
  const { t } = useLingui()
  const query = useUnitReferrals()
  return (
    <Items query={query} empty={<Empty motif='done' title={t`眼下没有转来的事`} note={t`驿站转来了，会在“消息”里告诉您。`} />}>
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

function One({ row: { id, purpose, state, sentAt, until, overdue } }: { row: UnitReferralRow }) {
  const { t } = useLingui()
  const [sent, day] = [sayDate(dayOf(Date.parse(sentAt))), sayDate(until)]
  const tone = overdue ? 'alert' : state === 'sent' ? 'waiting' : 'done'
  const words = overdue ? t`等您答复，晚了` : state === 'sent' ? t`等您答复` : t`您接手了`
  return (
    <Row
      motif='envelope'
      title={purpose ?? t`转来的一件事`}
      note={t`${sent} 转来 · 到 ${day} 为止`}
      end={<Tag tone={tone}>{words}</Tag>}
      onTap={() => void go(addresses.unitReferral(id))}
    />
  )
}

export default whole(UnitReferralsPage)
