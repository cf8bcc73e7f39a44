import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NearbyCase } from '../../../contract/cases/nearby'
import { casesContract } from '../../../contract/cases/routes'
import { follow, nearby } from '../../cases/lookup'
import { sayNear } from '../../cases/near'
import { motifOf, sayCategory } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { keyOf } from '../../platform/api/queries'
import { Failure } from '../../platform/frame/Failure'
import { go, goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'
import type { Report } from './draft'

const most = 2

interface NearbyProps {
  report: Report
  /** Called when the report being written is no longer needed. */
  onFollowed: () => void
}

/** Possible duplicates reported here already: following one replaces reporting it again and brings the same notices. */
export function Nearby({ report: { category = '', where }, onFollowed }: NearbyProps) {
  const { t } = useLingui()
  const me = useLogin()?.person.id
  const { data } = useQuery({
    queryKey: keyOf({ route: casesContract.nearby, input: { kind: 'repair', place: where?.place } }, me),
    queryFn: () => (where === undefined ? undefined : nearby({ kind: 'repair', place: where.place })),
    enabled: me !== undefined && where !== undefined,
  })
  const alike = (data?.items ?? []).filter((one) => isAlike(one.category, category))
  const shown = alike.sort((a, b) => Number(b.category === category) - Number(a.category === category)).slice(0, most)
  if (shown.length === 0) return null
  const mine = shown.every(({ following }) => following)
  return (
    <Card title={mine ? t`这儿您已经报过` : t`已有人报了，要一起跟进吗？`}>
      {shown.map((item) => (
        <Reported key={item.id} item={item} onFollowed={onFollowed} />
      ))}
      <Row motif='place' title={t`看看身边别的报修`} onTap={() => void go(addresses.troubles)} />
    </Card>
  )
}

/** The same trouble, or one of the same branch that is filed under "other". */
function isAlike(one: string, other: string): boolean {
  const [branch, leaf] = one.split('.')
  const [otherBranch, otherLeaf] = other.split('.')
  return branch === otherBranch && (leaf === otherLeaf || leaf === 'other' || otherLeaf === 'other')
}

function Reported({ item, onFollowed }: { item: NearbyCase; onFollowed: () => void }) {
  const { t } = useLingui()
  const following = useMutation({
    mutationFn: () => follow({ caseId: item.id }),
    onSuccess: () => {
      onFollowed()
      void goInstead(addresses.repair(item.id)).then(() => showToast(t`好了，有进展也告诉您。`))
    },
  })
  return (
    <>
      <Row
        motif={motifOf('repair', item.category)}
        title={sayCategory('repair', item.category)}
        note={sayNear(item).join(' · ')}
        onTap={item.following ? () => void go(addresses.repair(item.id)) : undefined}
      />
      <Failure error={following.error} />
      {!item.following && (
        <Button kind='second' busy={following.isPending} onTap={() => following.mutate()}>{t`就是这件，一起跟进`}</Button>
      )}
    </>
  )
}
