import { useLingui } from '@lingui/react/macro'
import { Card } from '../../ui/Card'
import { useDisplaced } from '../lookup'
import { DueRow } from './DueRow'

/** Those whose time the desk cannot keep, on whichever day: somebody calls them and arranges another. */
export function Displaced({ deskId }: { deskId: string }) {
  const { t } = useLingui()
  const items = useDisplaced(deskId).data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card title={t`要帮着换时间的`}>
      {items.map((due) => (
        <DueRow key={due.id} due={due} withDay />
      ))}
    </Card>
  )
}
