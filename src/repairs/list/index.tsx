import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { repair } from '../../../contract/cases/kinds/repair'
import type { CaseRow } from '../../../contract/cases/row'
import { useMyCases } from '../../cases/mine'
import { motifOf, sayCategory, sayState } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { Items } from '../../platform/frame/Items'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { toneOf } from '../progress/tones'
import { sayRow } from '../progress/words'

const states: Record<string, { open: boolean } | undefined> = repair.states
const isOpen = ({ state }: CaseRow) => states[state]?.open ?? false

/** My repairs, open ones first. */
function RepairsPage() {
  const { t } = useLingui()
  const report = () => void go(addresses.repairReport)
  return (
    <Page title={t`我的报修`} foot={<Button onTap={report}>{t`报修`}</Button>} login={t`登录后看您的报修`}>
      <Repairs />
    </Page>
  )
}

function Repairs() {
  const { t } = useLingui()
  const query = useMyCases()
  const none = <Empty motif='wrench' title={t`还没有报过修`} note={t`家里、楼道、院子里什么坏了，都可以报。`} />
  return (
    <Items query={query} empty={none}>
      {(items, more) => {
        const all = items.filter(({ kind }) => kind === 'repair')
        const open = all.filter(isOpen)
        const over = all.filter((row) => !isOpen(row))
        if (all.length === 0) return none
        return (
          <>
            {open.length > 0 && <Rows title={t`正在办的`} rows={open} />}
            {over.length > 0 && <Rows title={t`办完的`} rows={over} />}
            {more}
          </>
        )
      }}
    </Items>
  )
}

function Rows({ title, rows }: { title: string; rows: CaseRow[] }) {
  return (
    <Card title={title}>
      {rows.map((row) => (
        <Row
          key={row.id}
          motif={motifOf(row.kind, row.category)}
          title={sayCategory(row.kind, row.category)}
          note={
            <>
              <View>{sayRow(row)}</View>
              <View>{row.where.words}</View>
            </>
          }
          end={<Tag tone={toneOf(row.state)}>{sayState(row.kind, row.state)}</Tag>}
          onTap={() => void go(addresses.repair(row.id))}
        />
      ))}
    </Card>
  )
}

export default whole(RepairsPage)
