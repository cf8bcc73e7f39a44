import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { ActivityDraftRow } from '../../../contract/activityDraft'
import { Answer, type Asked } from '../../platform/frame/Answer'
import { go } from '../../platform/go'
import { sayDay, sayMoment } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { keptOf } from '../form/useForm'
import { desk } from '../parts/addresses'
import { sayPeople } from '../parts/words'

export function Drafts({ drafts }: { drafts: Asked<{ items: ActivityDraftRow[] }> }) {
  const { t } = useLingui()
  return (
    <Answer query={drafts} rows={2}>
      {({ items }) => (
        <Card title={t`还没发布的`}>
          {items.length === 0 && <View className='planning-soft'>{t`没有写到一半的活动。`}</View>}
          {items.map((draft) => (
            <DraftRow key={draft.activityId} draft={draft} />
          ))}
        </Card>
      )}
    </Answer>
  )
}

function DraftRow({ draft }: { draft: ActivityDraftRow }) {
  const { t } = useLingui()
  const { activityId, motif, day, writers, savedAt } = draft
  // Whoever was interrupted finds it again by the name they gave it, saved or not.
  const title = keptOf(activityId).read()?.change.title ?? draft.title
  const who = sayPeople(writers)
  const moment = sayMoment(savedAt)
  const saved = t`${who}写的，${moment} 存的`
  return (
    <Row
      motif={motif}
      title={title === '' ? t`还没起名字` : title}
      note={day === null ? saved : `${sayDay(day)} · ${saved}`}
      onTap={() => void go(desk.form(activityId))}
    />
  )
}
