import { useLingui } from '@lingui/react/macro'
import { leavesOf } from '../../../contract/cases/kind'
import { repair } from '../../../contract/cases/kinds/repair'
import { motifOf, sayCategory } from '../../cases/words'
import { Page } from '../../platform/frame/Page'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Tile, Tiles } from '../../ui/Tiles'
import { answer, useReport } from './draft'
import type { QuestionProps } from './way'

const tree = repair.form[1].branches
const branches = Object.keys(tree)
const leavesIn = (branch: string) => leavesOf(tree).filter((leaf) => leaf.startsWith(`${branch}.`))

/** What is broken: the branch of the category. */
export function Category({ way }: QuestionProps) {
  const { t } = useLingui()
  const pick = (branch: string) => {
    const [leaf, ...others] = leavesIn(branch)
    answer({ category: others.length === 0 ? leaf : branch })
    if (others.length === 0) way.goOn('leaf')
    else way.ask('leaf')
  }
  return (
    <Page title={t`哪儿坏了？`}>
      <Tiles>
        {branches.map((branch) => (
          <Tile key={branch} motif={motifOf('repair', branch)} title={sayCategory('repair', branch)} onTap={() => pick(branch)} />
        ))}
      </Tiles>
    </Page>
  )
}

/** What is wrong with it: the leaf of the category. */
export function Leaf({ way }: QuestionProps) {
  const { t } = useLingui()
  const { category = '' } = useReport()
  const branch = category.split('.')[0] ?? ''
  const pick = (leaf: string) => {
    answer({ category: leaf })
    way.goOn('leaf')
  }
  return (
    <Page title={t`是什么毛病？`}>
      <Card>
        {leavesIn(branch).map((leaf) => (
          <Row
            key={leaf}
            motif={motifOf('repair', leaf)}
            title={sayCategory('repair', leaf)}
            end={leaf === category ? <Tag tone='done'>{t`选的是这个`}</Tag> : undefined}
            onTap={() => pick(leaf)}
          />
        ))}
      </Card>
    </Page>
  )
}
