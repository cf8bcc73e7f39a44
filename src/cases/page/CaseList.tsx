import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CaseRow } from '../../../contract/cases/row'
import { Items } from '../../platform/frame/Items'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { caseAddress } from '../address'
import { useMyCases } from '../mine'
import { isOpen } from '../states'
import { toneOf } from '../tones'
import { motifOf, sayCategory, sayState } from '../words'

interface CaseListProps {
  kind: string
  /** The row's line about how far it is. */
  say(row: CaseRow): string
  none: ReactNode
}

/** My cases of one kind, open ones first. */
export function CaseList({ kind, say, none }: CaseListProps) {
  const { t } = useLingui()
  const query = useMyCases()
  return (
    <Items query={query} empty={none}>
      {(items, more) => {
        const all = items.filter((row) => row.kind === kind)
        const open = all.filter(isOpen)
        const over = all.filter((row) => !isOpen(row))
        if (all.length === 0) return none
        return (
          <>
            {open.length > 0 && <Rows title={t`正在办的`} rows={open} say={say} />}
            {over.length > 0 && <Rows title={t`办完的`} rows={over} say={say} />}
            {more}
          </>
        )
      }}
    </Items>
  )
}

function Rows({ title, rows, say }: { title: string; rows: CaseRow[]; say: CaseListProps['say'] }) {
  return (
    <Card title={title}>
      {rows.map((row) => (
        <Row
          key={row.id}
          motif={motifOf(row.kind, row.category)}
          title={sayCategory(row.kind, row.category)}
          note={
            <>
              <View>{say(row)}</View>
              {row.where.words !== '' && <View>{row.where.words}</View>}
            </>
          }
          end={<Tag tone={toneOf(row.kind, row.state)}>{sayState(row.kind, row.state)}</Tag>}
          onTap={() => void go(caseAddress({ kind: row.kind, caseId: row.id }))}
        />
      ))}
    </Card>
  )
}
