import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../catalogue'
import '../../cases/catalogue'
import '../../cases/photos'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { QueueFilter } from '../../../contract/cases/row'
import type { Person } from '../../../contract/people'
import { useQueue } from '../../cases/lookup'
import { addresses } from '../../platform/addresses'
import { useLogin } from '../../platform/login'
import { worksAtDesk } from '../../platform/workplace'
import { useTeams } from '../../teams/lookup'
import { Skeleton } from '../../ui/Skeleton'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { useWide } from '../../workplace/frame/wide'
import { Beside } from './Beside'
import { choicesOf, type QueueChoice } from './choices'
import { Filters } from './Filters'
import { List } from './List'
import { lastQueue } from './last'
import { Unsent } from './Unsent'
import { useKeptCases } from './useKeptCases'
import './index.scss'

/** What staff have to do, earliest deadline first; on a wide screen, with the case beside the list. */
function QueuePage() {
  const { t } = useLingui()
  const person = useLogin()?.person
  return (
    <StaffPage title={t`要办的事`} wide login={t`登录后看要办的事`}>
      {person !== undefined && !worksAtDesk(person.roles) && <NotYours title={t`这里是工作人员办件的地方`} />}
      {person !== undefined && worksAtDesk(person.roles) && <Desk person={person} />}
    </StaffPage>
  )
}

function Desk({ person }: { person: Person }) {
  const { t } = useLingui()
  const teams = useTeams()
  const choices = choicesOf(person.roles, teams.data)
  const { params } = useRouter()
  const [key, setKey] = useState(() => params.queue ?? lastQueue.read())
  const [only, setOnly] = useState(() => QueueFilter.safeParse(params.only).data)
  const known = choices.find((choice) => choice.key === key)
  // The queue looked at last may be one of those still on their way.
  if (known === undefined && key !== undefined && teams.isLoading) return <Skeleton label={t`正在打开`} rows={6} />
  const chosen = known ?? choices[0]
  if (chosen === undefined) return null
  const choose = (choice: QueueChoice) => {
    lastQueue.keep(choice.key)
    setKey(choice.key)
    keepInAddress({ queue: choice.key, only })
  }
  const chooseOnly = (next: QueueFilter | undefined) => {
    setOnly(next)
    keepInAddress({ queue: chosen.key, only: next })
  }
  return (
    <>
      <Unsent />
      <Filters choices={choices} chosen={chosen} onChoose={choose} only={only} onOnly={chooseOnly} />
      <Chosen key={`${chosen.key} ${only}`} choice={chosen} only={only} />
    </>
  )
}

/** On the web the address says what is looked at, so that it survives a reload and can be passed on. */
function keepInAddress(view: { queue: string; only: QueueFilter | undefined }): void {
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', `#${addresses.queueOf(view)}`)
}

function Chosen({ choice, only }: { choice: QueueChoice; only: QueueFilter | undefined }) {
  const wide = useWide()
  const [selected, setSelected] = useState<string>()
  const query = useQueue({ queue: choice.queue, of: choice.of, only })
  const rows = query.data?.pages.flatMap(({ items }) => items)
  useKeptCases(choice.queue === 'worker' ? rows : undefined)
  // An action on the first case may move it down the list, but it stays open beside it.
  const first = useRef<string>()
  first.current ??= rows?.[0]?.id
  const shown = wide ? (selected ?? first.current) : undefined
  const open = (caseId: string) => (wide ? setSelected(caseId) : void go(addresses.deskCase(caseId)))
  return (
    <View className='desk'>
      <View className='desk-list'>
        <List query={query} choice={choice} filtered={only !== undefined} selected={shown} onOpen={open} />
      </View>
      {wide && <View className='desk-beside'>{shown !== undefined && <Beside key={shown} caseId={shown} />}</View>}
    </View>
  )
}

export default whole(QueuePage)
