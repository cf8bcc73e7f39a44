import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import '../../cases/photos'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Person } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { useLogin } from '../../platform/login'
import { worksAtDesk } from '../../platform/workplace'
import { useTeams } from '../../teams/lookup'
import { Skeleton } from '../../ui/Skeleton'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { mayGive } from '../deeds/together'
import { Cases } from './Cases'
import { choicesOf, type QueueChoice } from './choices'
import { Filters } from './Filters'
import { Kinds } from './Kinds'
import { lastQueue } from './last'
import { useNumbers } from './numbers'
import { Unsent } from './Unsent'
import { type View, viewIn } from './view'
import './index.scss'

/** What staff have to do, what waits for them first; on a wide screen, with the case beside the list. */
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
  const [shown, setShown] = useState(() => viewIn(params))
  const [ids, pick] = useState<readonly string[]>()
  const [choosesKind, setChoosesKind] = useState(false)
  const numbersOf = useNumbers(shown.month)
  const known = choices.find((choice) => choice.key === key)
  // The queue looked at last may be one of those still on their way.
  if (known === undefined && key !== undefined && teams.isLoading) return <Skeleton label={t`正在打开`} rows={6} />
  const chosen = known ?? choices[0]
  if (chosen === undefined) return null
  const choose = (choice: QueueChoice) => {
    lastQueue.keep(choice.key)
    setKey(choice.key)
    pick(undefined)
    keepInAddress(choice, shown)
  }
  const show = (next: View) => {
    setShown(next)
    pick(undefined)
    keepInAddress(chosen, next)
  }
  const gives = shown.month === undefined && mayGive(chosen.relation, chosen.kind)
  return (
    <>
      <Unsent />
      <Filters
        choices={choices}
        chosen={chosen}
        onChoose={choose}
        shown={shown}
        onShow={show}
        numbersOf={numbersOf}
        onKinds={() => setChoosesKind(true)}
        onPick={gives && ids === undefined ? () => pick([]) : undefined}
      />
      <Cases
        key={[chosen.key, ...Object.values(shown)].join(' ')}
        choice={chosen}
        shown={shown}
        picking={gives ? { ids, pick } : undefined}
      />
      <Kinds open={choosesKind} shown={shown} numbers={numbersOf(chosen)} onShow={show} onClose={() => setChoosesKind(false)} />
    </>
  )
}

/** On the web the address says what is looked at, so that it survives a reload and can be passed on. */
function keepInAddress({ key }: QueueChoice, shown: View): void {
  const address = addresses.queueOf({ queue: key, ...shown })
  if (process.env.TARO_ENV === 'h5') window.history.replaceState(window.history.state, '', `#${address}`)
}

export default whole(QueuePage)
