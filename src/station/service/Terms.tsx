import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Term } from '../../../contract/catalogue/catalogue'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { pressable } from '../../ui/press'
import './index.scss'

/** The office's words on this page; a tap explains one. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<string>()
  if (terms.length === 0) return null
  return (
    <Card title={t`这些词是什么意思`}>
      {terms.map((term) => (
        <OneTerm key={term.word} term={term} open={open === term.word} onTap={() => setOpen(open === term.word ? undefined : term.word)} />
      ))}
    </Card>
  )
}

interface OneTermProps {
  term: Term
  open: boolean
  onTap: () => void
}

function OneTerm({ term, open, onTap }: OneTermProps) {
  const { i18n } = useLingui()
  const pick = usePick()
  const { word, en, explains } = term
  return (
    <View className='term'>
      <View className='term-word focusable' {...pressable({ expanded: open, onTap })}>
        <View className='term-name'>{i18n.locale === 'en' ? `${en} (${word})` : word}</View>
        <View className={open ? 'term-sign term-sign-open' : 'term-sign'} />
      </View>
      {open && <View className='term-words'>{pick(explains)}</View>}
    </View>
  )
}
