import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Need } from '../../../contract/catalogue/catalogue'
import { lackingOf, missingOf } from '../../../contract/catalogue/needs'
import { capital, usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import type { Papers } from './Needs'
import '../parts/parts.scss'

/** What is not ticked yet, all of it together; before the first tick it would be the list above once more. */
export function Missing({ needs, ...papers }: Papers & { needs: readonly Need[] }) {
  const { t } = useLingui()
  const { all, some } = missingOf(needs, papers.have)
  if (!needs.some(({ anyOf }) => anyOf.flat().some((id) => papers.have.includes(id)))) return null
  return (
    <Card title={t`还差什么`}>
      {all.length === 0 && <Row motif='done' title={t`人人要带的，您都齐了`} />}
      {[...all, ...some].map((need) => (
        <Lacking key={`${need.anyOf.join()} ${need.for?.zh}`} {...papers} need={need} />
      ))}
    </Card>
  )
}

function Lacking({ need, documents, have }: Papers & { need: Need }) {
  const { t } = useLingui()
  const pick = usePick()
  const nameOf = (id: string) => documents.find((document) => document.id === id)?.name
  const sets = lackingOf(need, have).map((rest) =>
    rest
      .flatMap((id) => nameOf(id) ?? [])
      .map(pick)
      .join(t`、`),
  )
  const who = need.for && pick(need.for)
  const names = sets.join(t`，或者`)
  return (
    <Row
      motif='empty'
      title={<View className='station-words'>{capital(names)}</View>}
      note={who ? <View className='station-words'>{t`只有这种情况要带：${who}`}</View> : undefined}
    />
  )
}
