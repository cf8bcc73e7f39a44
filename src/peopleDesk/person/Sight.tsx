import { t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonFile, Seen, SightOfCase } from '../../../contract/peopleDesk'
import { type Found, longestSearch } from '../../../contract/search'
import { sayNumber } from '../../cases/numbers'
import { motifOf, sayCategory } from '../../cases/words'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { pick } from '../../platform/words/bilingual'
import { useFound, useTyping } from '../../search/find/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Tag, type Tone } from '../../ui/Tag'
import { useSight } from '../parts/asking'

type FoundCase = Extract<Found, { kind: 'case' }>['case']

/** Whether this person sees a case, and why: a case is chosen by its number. */
export function Sight({ person }: { person: PersonFile }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<FoundCase>()
  return (
    <Card title={t`为什么看得到某件事`}>
      {chosen === undefined ? (
        <Choosing onChoose={setChosen} />
      ) : (
        <>
          <CaseLine row={chosen} />
          <Told personId={person.id} caseId={chosen.id} />
          <Button kind='plain' onTap={() => setChosen(undefined)}>{t`换一件`}</Button>
        </>
      )}
    </Card>
  )
}

function Choosing({ onChoose }: { onChoose: (row: FoundCase) => void }) {
  const { t } = useLingui()
  const { words, type, settle } = useTyping()
  return (
    <>
      <Field
        id='sight-case'
        label={t`哪一件？`}
        hint={t`办件编号，比如 11月28日21号`}
        maxLength={longestSearch}
        onType={type}
        onCommit={settle}
      />
      {words !== '' && <Cases words={words} onChoose={onChoose} />}
    </>
  )
}

function Cases({ words, onChoose }: { words: string; onChoose: (row: FoundCase) => void }) {
  const { t } = useLingui()
  const query = useFound(words)
  const cases = query.data?.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'case' ? [item.case] : []))) ?? []
  const none = <View className='people-soft'>{t`没有找到这一件，看看编号对不对。`}</View>
  if (isRefusal(query.error, 'NOTHING_TO_SEARCH')) return none
  return (
    <Answer query={query} rows={1}>
      {() => (cases.length === 0 ? none : cases.slice(0, 5).map((row) => <CaseLine key={row.id} row={row} onTap={() => onChoose(row)} />))}
    </Answer>
  )
}

function CaseLine({ row: { kind, category, number, where }, onTap }: { row: FoundCase; onTap?: () => void }) {
  const notes = [sayNumber(number), where.words].filter((words) => words !== '')
  return <Row motif={motifOf(kind, category)} title={sayCategory(kind, category)} note={notes.join(' · ')} onTap={onTap} />
}

function Told({ personId, caseId }: { personId: string; caseId: string }) {
  const query = useSight(personId, caseId)
  return (
    <Answer query={query} rows={1}>
      {(sight) => (
        <View>
          <Row
            motif={sight.seen === 'nothing' ? 'door' : 'done'}
            title={saySeen(sight.seen)}
            note={sayReasons(sight)}
            end={<Tag tone={tones[sight.seen]}>{sight.seen === 'nothing' ? text`看不到` : text`看得到`}</Tag>}
          />
        </View>
      )}
    </Answer>
  )
}

const tones: Record<Seen, Tone> = { staff: 'done', own: 'done', passed: 'waiting', progress: 'waiting', nothing: 'plain' }

function saySeen(seen: Seen): string {
  const words: Record<Seen, string> = {
    staff: text`能看全部，也能办`,
    own: text`看得到自己的这件事`,
    passed: text`只看得到本人同意转的几项`,
    progress: text`只看得到办到哪一步`,
    nothing: text`什么也看不到`,
  }
  return words[seen]
}

function sayReasons({ because, staffed, seen }: SightOfCase): string {
  const units = staffed.map((name) => pick(name)).join(text`、`)
  if (seen === 'nothing')
    return units === '' ? text`不是本人的事，也没有跟进。` : text`归${units}，现在都不在里面；不是本人的事，也没有跟进。`
  return because.map(({ relation, units: names }) => sayReason(relation, names.map((name) => pick(name)).join(text`、`))).join(text`；`)
}

function sayReason(relation: string, units: string): string {
  const words: Record<string, string> = {
    worker: text`这件就在手里办`,
    team: text`在${units}，这件归${units}办`,
    lead: text`在牵头的${units}`,
    coUnit: text`在协办的${units}`,
    grid: text`是${units}的网格员`,
    manager: text`是社区管理员`,
    requester: text`是本人的事`,
    reporter: text`替别人报的`,
    follower: text`跟进了这件事`,
    passerBy: text`事情在公共地方，谁都能跟进`,
    referral: text`驿站转给了${units}`,
  }
  return words[relation] ?? text`在这件事里有份`
}
