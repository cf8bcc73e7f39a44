import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { Fragment, useState } from 'react'
import type { Case } from '../../../../contract/cases/case'
import type { Ticked } from '../../../../contract/cases/parts/documents'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { lackingOf } from '../../../../contract/catalogue/needs'
import { useDocuments } from '../../../station/lookup'
import { Heading } from '../../../ui/Heading'
import { Row } from '../../../ui/Row'
import { Sheet } from '../../../ui/Sheet'
import { Tag, type Tone } from '../../../ui/Tag'
import type { ShownProps } from '../part'
import { howOf, keyOf, missingIn, type Needed } from './checklist.rules'
import { Paper } from './Paper'
import './documents.scss'

type Documents = Extract<Kept, { part: 'documents' }>

const ticking = ['showPaper', 'seePaper', 'lackPaper']

/** The documents that the matter needs and how far each is; a tap on one shows what can be done with it. */
export function Checklist({ item, kept, forStaff, Form }: ShownProps<Documents>) {
  const { t } = useLingui()
  const { say } = useDocuments()
  const [open, setOpen] = useState<string>()
  const { needs } = kept
  const missing = missingIn(kept).length
  const may = item.allowed.some((action) => ticking.includes(action))
  return (
    <>
      <View className='checklist'>
        <Heading level={3}>{missing === 0 ? t`材料：都齐了` : t`材料：还差 ${missing} 样`}</Heading>
        {needs.map((need) => (
          <Fragment key={keyOf(need)}>
            {need.anyOf.length > 1 && <View className='checklist-any'>{t`下面的有一样就行`}</View>}
            {need.anyOf.map((set) => (
              <Fragment key={set.join()}>
                {set.length > 1 && <View className='checklist-any'>{t`这几样一起带`}</View>}
                {set.map((id) => (
                  <Line key={id} item={item} kept={kept} need={need} id={id} onOpen={may ? () => setOpen(id) : undefined} />
                ))}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </View>
      <Sheet open={open !== undefined} title={open === undefined ? '' : say(open)} closeText={t`关上`} onClose={() => setOpen(undefined)}>
        {open !== undefined && <Paper key={open} item={item} id={open} forStaff={forStaff} Form={Form} onDone={() => setOpen(undefined)} />}
      </Sheet>
    </>
  )
}

interface LineProps {
  item: Case
  kept: Documents
  need: Needed
  id: string
  onOpen: (() => void) | undefined
}

function Line({ item, kept, need, id, onOpen }: LineProps) {
  const { say, find } = useDocuments()
  const sayHow = useSayHow()
  const how = howOf(kept, id)
  const shown = kept.ticks.filter((tick) => tick.how !== 'lacking').map(({ document }) => document)
  // Where any one of several will do, none of them is missing by itself.
  const wanted = how === undefined && need.anyOf.length === 1 && lackingOf(need, shown).length > 0
  const state = sayHow(how, { wanted, identity: find(id)?.sight === 'identity' })
  const why = how === 'lacking' ? reasonOf(item, id) : undefined
  return (
    <Row
      motif={how === undefined || how === 'lacking' ? 'document' : 'done'}
      title={<View className='checklist-name'>{say(id)}</View>}
      note={why}
      end={state && <Tag tone={state.tone}>{state.words}</Tag>}
      onTap={onOpen}
    />
  )
}

function useSayHow() {
  const { t } = useLingui()
  return (how: Ticked['how'] | undefined, { wanted, identity }: { wanted: boolean; identity: boolean }): Said | undefined => {
    if (how === 'photo') return { tone: 'done', words: t`拍过照了` }
    if (how === 'seen') return { tone: 'done', words: t`看过了` }
    if (how === 'lacking') return { tone: 'alert', words: t`拿不出` }
    return wanted ? { tone: 'waiting', words: identity ? t`带来看一眼` : t`还差` } : undefined
  }
}

interface Said {
  tone: Tone
  words: string
}

/** Why a document can't be had: the words of the last entry that said so. */
function reasonOf({ timeline }: Case, document: string): string | undefined {
  const said = timeline.filter(({ action, facts }) => action === 'lackPaper' && facts.document === document)
  return said[said.length - 1]?.text ?? undefined
}
