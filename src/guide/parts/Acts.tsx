import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { sayAction, sayRelation } from '../../cases/words'
import { Card } from '../../ui/Card'
import { spoken } from '../../ui/press'
import { Letter } from '../../workplace/frame/Letter'
import { lettersOf } from '../../workplace/frame/letters'
import { useWide } from '../../workplace/frame/wide'
import { acts } from '../acts/acts'
import './parts.scss'

/** Every button of a kind of case: what it does and who has it. */
export function Acts({ kind: name }: { kind: string }) {
  const { t } = useLingui()
  const wide = useWide()
  const kind = kindNamed(name)
  const letters = wide && kind !== undefined ? lettersOf(kind) : {}
  return (
    <Card title={t`每个按钮做什么`}>
      <View className='guide-acts' {...spoken({ role: 'list' })}>
        {Object.entries(acts[name] ?? {}).map(([action, says]) => (
          <View key={action} className='guide-act' {...spoken({ role: 'listitem' })}>
            <View className='guide-button'>
              {sayAction(name, action)}
              <Letter letter={letters[action]} />
            </View>
            <View className='guide-words'>{says()}</View>
            <View className='guide-soft'>{t`谁能点：${whoMay(name, kind?.actions[action]?.who ?? []).join(t`、`)}`}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

const notStaff: readonly string[] = ['requester', 'follower', 'clock']

/** Those of the staff who have the button, each said once: some kinds call two of them alike. */
const whoMay = (kind: string, who: readonly string[]) => [
  ...new Set(who.filter((relation) => !notStaff.includes(relation)).map((relation) => sayRelation(kind, relation))),
]
