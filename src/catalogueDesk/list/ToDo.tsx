import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { DraftRow } from '../../../contract/catalogue/draft'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayDate, sayMoment } from '../../platform/words/times'
import { isUnchecked } from '../../station/parts/lookup'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { sayKind, sayPeople, sayState } from '../parts/words'
import { sortedDrafts } from './lookup'

interface ToDoProps {
  catalogue: Catalogue
  drafts: { items: DraftRow[] }
}

/** What came back, what waits for a reader, what is being written, and what nobody has checked for half a year. */
export function ToDo({ catalogue, drafts }: ToDoProps) {
  const { t } = useLingui()
  const { returned, waiting, others } = sortedDrafts(drafts)
  const unchecked = catalogue.services.filter(isUnchecked).sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1))
  if (drafts.items.length + unchecked.length === 0)
    return <Empty motif='done' title={t`都看过了`} note={t`有同事请你复核，或者哪条半年没核对，会排到这里。`} />
  return (
    <>
      <Drafts title={t`退回给你的`} drafts={returned} />
      <Drafts title={t`等人复核的`} drafts={waiting} />
      <Drafts title={t`正在写的`} drafts={others} />
      {unchecked.length > 0 && (
        <Card title={t`半年没核对的`}>
          {unchecked.map((service) => (
            <Unchecked key={service.id} service={service} />
          ))}
        </Card>
      )}
    </>
  )
}

function Drafts({ title, drafts }: { title: string; drafts: readonly DraftRow[] }) {
  if (drafts.length === 0) return null
  return (
    <Card title={title}>
      {drafts.map((draft) => (
        <Draft key={`${draft.of} ${draft.id}`} draft={draft} />
      ))}
    </Card>
  )
}

function Draft({ draft }: { draft: DraftRow }) {
  const { t } = useLingui()
  const pick = usePick()
  const { of, id, name, state, mine, writers, savedAt, remark } = draft
  const moment = sayMoment(savedAt)
  const who = sayPeople(writers)
  const kind = sayKind(of)
  const open = state === 'waiting' ? addresses.reviewEntry : addresses.editEntry
  return (
    <Row
      motif='document'
      title={pick(name) || t`还没起名字`}
      note={
        <View className='editing-words'>
          <View>{t`${kind} · ${who}写的，${moment} 动过`}</View>
          {state === 'returned' && remark && <View>{t`退回的话：${remark.text}`}</View>}
        </View>
      }
      end={<Tag tone={state === 'waiting' && !mine ? 'alert' : 'waiting'}>{sayState(draft)}</Tag>}
      onTap={() => void go(open({ of, id }))}
    />
  )
}

function Unchecked({ service }: { service: Catalogue['services'][number] }) {
  const { t } = useLingui()
  const pick = usePick()
  const day = sayDate(service.checkedOn)
  return (
    <Row
      motif='clock'
      title={pick(service.name)}
      note={t`上次核对：${day}`}
      onTap={() => void go(addresses.editEntry({ of: 'service', id: service.id }))}
    />
  )
}
