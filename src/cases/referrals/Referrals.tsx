import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Case } from '../../../contract/cases/case'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { Referral } from '../../../contract/referrals'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { useReferrals } from './asking'
import { ReferralCard } from './ReferralCard'
import { sayReferralOutcome, sayReferralStep, sayRefusedBecause } from './words'
import './referrals.scss'

const open: readonly Referral['state'][] = ['proposed', 'sent', 'accepted']

/** The referrals of a case whose kind has any: the one under way, what became of earlier ones, and for staff the way to the next. */
export function Referrals({ item, forStaff }: { item: Case; forStaff: boolean }) {
  const refer = kindNamed(item.kind)?.actions.refer
  const concerned = refer?.by === 'referrals' && (forStaff || item.mine.includes('requester'))
  return concerned ? <Known item={item} forStaff={forStaff} maySend={refer.from.includes(item.state)} /> : null
}

function Known({ item, forStaff, maySend }: { item: Case; forStaff: boolean; maySend: boolean }) {
  const { t } = useLingui()
  const query = useReferrals(item.id)
  useRefresh(query)
  const referrals = query.data?.items ?? []
  const over = referrals.filter(({ state }) => !open.includes(state))
  const mayPropose = forStaff && maySend
  // An empty part would still take its gap.
  if (referrals.length === 0 && !query.error && !mayPropose) return null
  return (
    <View className='referrals'>
      <Failure error={query.error} />
      {referrals
        .filter(({ state }) => open.includes(state))
        .map((referral) => (
          <ReferralCard key={referral.id} referral={referral} forStaff={forStaff} />
        ))}
      {over.length > 0 && (
        <Card title={t`请过别的单位帮忙`}>
          {over.map((referral) => (
            <Over key={referral.id} referral={referral} />
          ))}
        </Card>
      )}
      {mayPropose && <Button kind='second' onTap={() => void go(addresses.proposeReferral(item.id))}>{t`请别的单位帮忙`}</Button>}
    </View>
  )
}

function Over({ referral: { organisation, state, outcome, reason } }: { referral: Referral }) {
  const pick = usePick()
  const why = outcome ? sayReferralOutcome(outcome) : reason ? sayRefusedBecause(reason) : undefined
  const note = [sayReferralStep(state), why].filter((part) => part !== undefined).join(' · ')
  return <Row motif={state === 'done' ? 'done' : 'envelope'} title={pick(organisation.name)} note={note} />
}
