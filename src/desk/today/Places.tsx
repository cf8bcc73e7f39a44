import { useLingui } from '@lingui/react/macro'
import type { Role } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { lookAsResident } from '../../platform/workplace'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { linesFor } from '../../workplace/frame/lines'

/** On a phone, the ways to all places of work and back to what residents see. */
export function Places({ roles }: { roles: readonly Role[] }) {
  const { t } = useLingui()
  const others = linesFor(roles).filter(({ to }) => to !== addresses.today)
  return (
    <>
      <Card title={t`去哪儿`}>
        {others.map(({ motif, title, to }) => (
          <Row key={to} motif={motif} title={title} onTap={() => void go(to)} />
        ))}
      </Card>
      <Button kind='plain' onTap={() => lookAsResident(true)}>{t`看居民页面`}</Button>
    </>
  )
}
