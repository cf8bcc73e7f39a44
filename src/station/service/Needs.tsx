import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Document, Need } from '../../../contract/catalogue/catalogue'
import { capital, usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Motif } from '../../ui/papercut/Motif'
import { classes, pressable, spoken } from '../../ui/press'
import { documentMotifs } from '../parts/words'
import './index.scss'

export interface Papers {
  documents: readonly Document[]
  have: readonly string[]
}

interface NeedsProps extends Papers {
  needs: readonly Need[]
  onToggle: (document: string) => void
  onShow: (document: Document) => void
}

/** What to bring; each document is ticked once somebody has it. */
export function Needs(props: NeedsProps) {
  const { t } = useLingui()
  const { needs } = props
  return (
    <Card title={t`带什么`}>
      <View className='papers-hint'>{needs.length === 0 ? t`要不要带材料还说不准，到驿站问。` : t`找到一样，点一下打个勾。`}</View>
      {needs.map((need) => (
        <OneNeed key={`${need.anyOf.join()} ${need.for?.zh}`} {...props} need={need} />
      ))}
    </Card>
  )
}

function OneNeed({ need, ...props }: NeedsProps & { need: Need }) {
  const { t } = useLingui()
  const pick = usePick()
  const who = need.for && pick(need.for)
  return (
    <View className='papers-need'>
      {who && <View className='papers-who'>{t`只有这种情况要带：${who}`}</View>}
      {need.anyOf.length > 1 && <View className='papers-any'>{t`下面的有一样就行`}</View>}
      {need.anyOf.map((set) => (
        <View key={set.join()}>
          {set.length > 1 && <View className='papers-any'>{t`这几样一起带`}</View>}
          {set.map((id) => (
            <Paper key={id} {...props} document={props.documents.find((document) => document.id === id)} />
          ))}
        </View>
      ))}
    </View>
  )
}

type PaperProps = Pick<NeedsProps, 'have' | 'onToggle' | 'onShow'> & { document: Document | undefined }

function Paper({ document, have, onToggle, onShow }: PaperProps) {
  const { t } = useLingui()
  const pick = usePick()
  if (document === undefined) return null
  const { id, drawing, sight } = document
  const name = capital(pick(document.name))
  const ticked = have.includes(id)
  return (
    <View className='paper'>
      <View
        className={classes('paper-tick', 'focusable', ticked && 'paper-ticked')}
        {...pressable({ role: 'checkbox', checked: ticked, onTap: () => onToggle(id) })}
      >
        <View className='paper-box' {...spoken({ hidden: true })} />
        <View className='paper-picture'>
          <Motif name={documentMotifs[drawing]} />
        </View>
        <View className='paper-words'>
          <View className='paper-name'>{name}</View>
          {sight === 'identity' && <View className='paper-sight'>{t`带来看一眼就行，不拍照`}</View>}
        </View>
      </View>
      <View className='paper-more focusable' {...pressable({ label: t`${name}：长什么样`, onTap: () => onShow(document) })}>
        {t`长什么样`}
      </View>
    </View>
  )
}
