import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'
import { missedVisit } from '../../../contract/cases/today'
import { dayOf } from '../../../contract/time'
import { useActing } from '../../cases/act'
import { sayLeft } from '../../cases/deadlines'
import { shownOf } from '../../cases/parts/kept'
import { isOver } from '../../cases/states'
import { motifOf, sayAction, sayCategory, sayForStaff, sayLevel } from '../../cases/words'
import { now } from '../../platform/clock'
import { Failure } from '../../platform/frame/Failure'
import { useLogin } from '../../platform/login'
import { useOutbox } from '../../platform/outbox'
import { usePick } from '../../platform/words/bilingual'
import { sayDate } from '../../platform/words/times'
import { useService } from '../../station/lookup'
import { nameIn, useTeams } from '../../teams/lookup'
import { Button } from '../../ui/Button'
import { useLook } from '../../ui/Look'
import { classes } from '../../ui/press'
import { Row } from '../../ui/Row'
import { Tag, type Tone } from '../../ui/Tag'
import { inParts, unbroken } from '../../ui/unbroken'
import { rowId } from '../../workplace/frame/keys'
import { quickStep } from '../deeds/next'
import './index.scss'
import './together.scss'

interface QueueRowProps {
  row: CaseRow
  relation: Relation
  selected: boolean
  /** Whether it is picked, while rows are. */
  picked?: boolean
  onOpen: () => void
}

/** A case in the list: what, where, time left and worker, with the action available in one tap. */
export function QueueRow({ row, relation, selected, picked, onOpen }: QueueRowProps) {
  const { t } = useLingui()
  const acting = useActing()
  const waits = useOutbox().some(({ about }) => about === row.id)
  const quick = waits || picked !== undefined ? undefined : quickStep(row, relation)
  const words = quick === undefined ? '' : sayAction(row.kind, quick)
  const pick = usePick()
  const service = useService(row.service)
  const what = service ? pick(service.name) : sayCategory(row.kind, row.category)
  const begin = (action: string) => acting.mutate({ deed: { caseId: row.id, action, mayWait: true }, said: t`${words}好了：${what}` })
  return (
    <View id={rowId(row.id)} className={classes('desk-row', (picked ?? selected) && 'desk-row-selected')}>
      <Row
        picture={picked === undefined ? undefined : <View className={classes('desk-tick', picked && 'desk-tick-on')} />}
        motif={isGrave(row) ? 'bell' : motifOf(row.kind, row.category)}
        title={<Head what={what} row={row} waits={waits} />}
        note={<Note row={row} />}
        selected={picked ?? selected}
        checked={picked}
        onTap={onOpen}
      />
      {quick !== undefined && (
        <View className='desk-quick'>
          <Button kind='second' label={`${words} ${what}`} busy={acting.isPending} onTap={() => begin(quick)}>
            {words}
          </Button>
        </View>
      )}
      <Failure error={acting.error} />
    </View>
  )
}

const isGrave = ({ kind, level }: CaseRow) => kindNamed(kind)?.levels[level]?.grave ?? false

function Note({ row }: { row: CaseRow }) {
  const { t } = useLingui()
  const me = useLogin()?.person.id
  const { care } = useLook()
  const known = useTeams().data
  const { workerId } = row
  const name = workerId === null ? undefined : nameIn(known, workerId)
  const who = isOver(row.kind, row.state) ? saidOver() : saidOpen()
  return (
    <>
      <View className='desk-row-where'>{inParts(row.where.words, care)}</View>
      <View>{inParts([sayForStaff(row.kind, 'states', row.state), ...who].join(' · '), care)}</View>
      {shownOf(row.parts).map(({ name: part, kept, show }) => show.sayRow && <View key={part}>{unbroken(show.sayRow(kept))}</View>)}
    </>
  )

  function saidOpen(): string[] {
    if (workerId === null) return [t`还没人接`]
    if (workerId === me) return [t`我在办`]
    return [name === undefined ? t`有人在办` : t`${name}在办`]
  }

  function saidOver(): string[] {
    if (workerId === me) return [t`我办的`]
    return name === undefined ? [] : [t`${name}办的`]
  }
}

const soonMilliseconds = 2 * 3_600_000

function Head({ what, row, waits }: { what: string; row: CaseRow; waits: boolean }) {
  const { t } = useLingui()
  const { dueAt, late } = row
  const soon = dueAt !== null && Date.parse(dueAt) - now() < soonMilliseconds
  const tone: Tone = late ? 'alert' : dueAt === null ? 'plain' : soon ? 'waiting' : 'done'
  return (
    <View className='desk-row-head'>
      <View className='desk-row-what'>{what}</View>
      {waits && <Tag tone='waiting'>{t`等有网再发`}</Tag>}
      {missedVisit(row, now()) && <Tag tone='alert'>{t`过了上门时间`}</Tag>}
      {isGrave(row) && <Tag tone='alert'>{sayLevel(row.kind, row.level)}</Tag>}
      {row.callSince !== null && <Tag tone='waiting'>{isOver(row.kind, row.state) ? t`该回访了` : t`该打电话问问`}</Tag>}
      {row.callSince === null && row.closedAt && <Tag tone='plain'>{sayDate(dayOf(Date.parse(row.closedAt)))}</Tag>}
      {row.callSince === null && !isOver(row.kind, row.state) && (
        <Tag tone={tone}>{dueAt === null ? (late ? t`已经超时` : t`不在计时`) : sayLeft(dueAt)}</Tag>
      )}
    </View>
  )
}
