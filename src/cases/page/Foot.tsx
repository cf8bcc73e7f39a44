import { useLingui } from '@lingui/react/macro'
import type { Case } from '../../../contract/cases/case'
import { useCommunity } from '../../communities/lookup'
import { now } from '../../platform/clock'
import { dial } from '../../platform/dial'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import type { Acting } from '../act'
import { isAsking } from '../parts/kept'
import { waitsForConsent } from '../referrals/consent'
import type { PageOfKind } from './kind'

const nearMilliseconds = 24 * 3_600_000

/** Urging helps once an answer is due soon, or late; before that it is only noise to whoever works on it. */
const isNear = ({ dueAt }: Case) => dueAt !== null && Date.parse(dueAt) - now() < nearMilliseconds

/** The most likely next action, with the telephone beside it. */
export function Foot({ item, about, acting }: { item: Case; about: PageOfKind; acting: Acting }) {
  const { t } = useLingui()
  const desk = useCommunity().data?.contacts[0]?.phone
  const worker = item.worker?.phone
  const phone = worker ?? desk
  const deed = { caseId: item.id, action: 'urge', mayWait: false }
  const name = item.worker?.name
  const said = name ? t`催过了，${name}马上看到。一天能催一次。` : t`催过了，社区马上看到。一天能催一次。`
  const urge = () => acting.mutate({ deed, said })
  const { rate } = about
  return (
    <>
      {phone !== undefined && phone !== null && (
        <Button kind='second' onTap={() => dial(phone)}>
          {worker ? about.words.callWorker() : t`打电话`}
        </Button>
      )}
      {rate && item.allowed.includes('confirm') && <Button onTap={() => void go(rate(item.id))}>{t`去确认`}</Button>}
      {item.allowed.includes('urge') && isNear(item) && !item.allowed.includes('confirm') && !isAsking(item) && !waitsForConsent(item) && (
        <Button busy={acting.isPending} onTap={urge}>{t`催一催`}</Button>
      )}
    </>
  )
}
