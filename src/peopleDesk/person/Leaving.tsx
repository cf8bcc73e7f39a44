import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CaseRow } from '../../../contract/cases/row'
import type { PersonFile, peopleDeskContract, Taken } from '../../../contract/peopleDesk'
import { sayNumber } from '../../cases/numbers'
import { motifOf, sayCategory } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import type { RouteOutput } from '../../platform/api/route'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'
import { takePost, useWork } from '../parts/asking'

interface LeavingProps {
  person: PersonFile
  post: PersonFile['posts'][number]
  onClose: () => void
}

/** Before a post is taken: what is in their hands, who takes it over, and what could not be handed over. */
export function Leaving({ person, post, onClose }: LeavingProps) {
  const { t } = useLingui()
  const query = useWork(person.id, post.post)
  const [to, setTo] = useState<string>()
  const [tried, setTried] = useState(false)
  const taking = useMutation({
    mutationFn: () => takeAll({ personId: person.id, post: post.post, to }),
    onSuccess: ({ ended }) => {
      if (!ended) return
      showToast(t`收回了，会告诉本人。`)
      onClose()
    },
  })
  if (taking.data && !taking.data.ended) return <Stuck taken={taking.data} onClose={onClose} />
  return (
    <Answer query={query} rows={3}>
      {(work) => {
        const none = work.cases.length + work.hidden === 0
        const nobody = !none && work.heirs.length === 0
        const send = () => {
          setTried(true)
          if (none || to !== undefined) taking.mutate()
        }
        return (
          <>
            {none ? <View className='people-soft'>{t`手里没有没办完的事。`}</View> : <Work work={work} />}
            {nobody && <View className='people-soft'>{t`组里没有别人能接手。先给一位同事这个岗位，或者把办件转给别的组。`}</View>}
            {!none && !nobody && (
              <Heirs work={work} value={to} error={tried && to === undefined ? t`请选交给谁` : undefined} onChange={setTo} />
            )}
            <Failure error={taking.error} />
            {!nobody && (
              <Button busy={taking.isPending} onTap={send}>
                {none ? t`收回这个岗位` : t`交接好，收回岗位`}
              </Button>
            )}
          </>
        )
      }}
    </Answer>
  )
}

/** Goes on while there is more than fits into one request. */
async function takeAll(asked: { personId: string; post: string; to: string | undefined }): Promise<Taken> {
  const taken = await takePost(asked)
  if (taken.left === 0 || taken.handed === 0 || taken.stuck.length > 0) return taken
  const rest = await takeAll(asked)
  return { ...rest, handed: taken.handed + rest.handed }
}

type Work = RouteOutput<typeof peopleDeskContract.work>
const shownAtOnce = 5

function Work({ work: { cases, hidden } }: { work: Work }) {
  const more = cases.length - shownAtOnce
  const count = cases.length + hidden
  return (
    <View>
      <View>{plural(count, { other: '手里还有 # 件没办完，先交给同事。' })}</View>
      {cases.slice(0, shownAtOnce).map((row) => (
        <CaseRowOf key={row.id} row={row} note={sayNumber(row.number)} />
      ))}
      {more > 0 && <View className='people-soft'>{plural(more, { other: '还有 # 件' })}</View>}
      {hidden > 0 && <View className='people-soft'>{plural(hidden, { other: '其中 # 件不归您看，请经办的人先交出去。' })}</View>}
    </View>
  )
}

const CaseRowOf = ({ row, note }: { row: CaseRow; note: string }) => (
  <Row motif={motifOf(row.kind, row.category)} title={sayCategory(row.kind, row.category)} note={note} />
)

const inTurn = 'inTurn'

interface HeirsProps {
  work: Work
  value: string | undefined
  error: string | undefined
  onChange: (to: string) => void
}

function Heirs({ work: { heirs }, value, error, onChange }: HeirsProps) {
  const { t } = useLingui()
  const people = heirs.map(({ id, name }) => ({ value: id, label: name ?? t`没填姓名` }))
  const options = heirs.length > 1 ? [{ value: inTurn, label: t`轮着交给大家` }, ...people] : people
  return <Choice id='heir' label={t`交给谁`} compact options={options} value={value} error={error} onChange={onChange} />
}

function Stuck({ taken: { handed, stuck, hidden }, onClose }: { taken: Taken; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <View>{t`岗位还没收回：有的办件交不出去。`}</View>
      {handed > 0 && <View className='people-soft'>{plural(handed, { other: '已经交接 # 件，不用再交。' })}</View>}
      {stuck.map(({ case: row, why }) => (
        <Row
          key={row.id}
          motif={motifOf(row.kind, row.category)}
          title={sayCategory(row.kind, row.category)}
          note={`${sayNumber(row.number)} · ${sayWhy(why)}`}
          onTap={() => void go(addresses.deskCase(row.id))}
        />
      ))}
      {hidden > 0 && <View className='people-soft'>{plural(hidden, { other: '还有 # 件不归您看，请经办的人先交出去。' })}</View>}
      <Button kind='second' onTap={onClose}>{t`知道了`}</Button>
    </>
  )
}

function sayWhy(code: string): string {
  if (code === 'OWN_CASE') return text`是接手的人自己报的，换一位同事`
  if (code === 'WORKER_UNKNOWN') return text`组里没有人能接`
  return text`现在这一步换不了人，点开看看`
}
