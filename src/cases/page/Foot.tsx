import { useLingui } from '@lingui/react/macro'
import type { Case } from '../../../contract/cases/case'
import { useCommunity } from '../../communities/lookup'
import { dial } from '../../platform/dial'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import type { Acting } from '../act'
import { isAsking } from '../parts/kept'
import { waitsForConsent } from '../referrals/consent'
import type { PageOfKind } from './kind'

/** The most likely next action, with the telephone beside it. */
export function Foot({ item, about, acting }: { item: Case; about: PageOfKind; acting: Acting }) {
  const { t } = useLingui()
  const desk = useCommunity().data?.contacts[0]?.phone
  const worker = item.worker?.phone
  const phone = worker ?? desk
  const deed = { caseId: item.id, action: 'urge', mayWait: false }
  const urge = () => acting.mutate({ deed, said: t`催过了，办的人马上看到。一天能催一次。` })
  const { rate } = about
  return (
    <>
      {phone !== undefined && phone !== null && (
        <Button kind='second' onTap={() => dial(phone)}>
          {worker ? about.words.callWorker() : t`打电话`}
        </Button>
      )}
      {rate && item.allowed.includes('confirm') && <Button onTap={() => void go(rate(item.id))}>{t`去确认`}</Button>}
      {item.allowed.includes('urge') && !item.allowed.includes('confirm') && !isAsking(item) && !waitsForConsent(item) && (
        <Button busy={acting.isPending} onTap={urge}>{t`催一催`}</Button>
      )}
    </>
  )
}
