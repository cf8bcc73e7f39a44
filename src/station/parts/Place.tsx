import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Bilingual, Organisation } from '../../../contract/catalogue/catalogue'
import { usePick } from '../../platform/words/bilingual'
import { Row } from '../../ui/Row'
import { unbroken } from '../../ui/unbroken'
import { Call } from './Call'
import './parts.scss'

/** What an organisation does, where it is, when it is open, what it costs, and its telephone. */
export function Place({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui()
  const { kind, price, hours, address, route } = organisation
  const facts = [
    ...(kind === 'social' ? [{ title: t`多少钱`, text: price }] : []),
    { title: t`什么时候开门`, text: hours },
    { title: t`在哪儿`, text: address },
    { title: t`怎么走`, text: route },
  ]
  const unknown = facts.filter(({ text }) => text === null).map(({ title }) => title)
  return (
    <>
      {facts.map(({ title, text }) => text && <Fact key={title} title={title} text={text} />)}
      {unknown.length > 0 && <Fact title={unknown.join(t`、`)} text={null} />}
      <Call organisation={organisation} />
    </>
  )
}

/** What is not known for certain, one asks at the station. */
export function Fact({ title, text }: { title: string; text: Bilingual | null }) {
  const { t } = useLingui()
  const pick = usePick()
  const words = text === null ? t`到驿站问` : pick(text)
  return <Row title={title} note={<View className='station-words'>{unbroken(words)}</View>} />
}
