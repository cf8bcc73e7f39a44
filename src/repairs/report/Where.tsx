import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { Home } from '../../../contract/people'
import { ensureHome } from '../../me/lookup'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { answer, type Where as Place, useReport } from './draft'

import { isHomely, type QuestionProps } from './way'

/** At home, on the stairwell, outdoors, or somewhere else. */
export function Where({ way }: QuestionProps) {
  const { t } = useLingui()
  const home = useLogin()?.person.home
  const { category } = useReport()
  const pick = (where: Place) => {
    answer({ where, name: undefined })
    way.goOn('where')
  }
  const mine = home ? <MyPlaces key='mine' home={home} onPick={pick} /> : <NoHome key='mine' onHome={(own) => pick(placeOf(own))} />
  const open = <Row key='open' motif='place' title={t`外面、公共的地方`} note={t`院子、广场、服务中心…`} onTap={() => way.ask('venue')} />
  return (
    <Page title={t`在哪儿？`}>
      <Card>
        {isHomely(category) ? [mine, open] : [open, mine]}
        <Row motif='people' title={t`别的楼，或者帮别人报`} note={t`替爸妈、邻居报也行`} onTap={() => way.ask('building')} />
      </Card>
    </Page>
  )
}

/** My home, and the stairwell outside it. */
function MyPlaces({ home, onPick }: { home: Home; onPick: (where: Place) => void }) {
  const { t } = useLingui()
  const [compound = '', number = '', unit = '', room = ''] = home.householdId.split('-')
  const stairwell = home.address.endsWith(room) ? home.address.slice(0, -room.length) : home.address
  const words = t`${stairwell}楼道`
  return (
    <>
      <Row motif='house' title={t`我家里`} note={home.address} onTap={() => onPick(placeOf(home))} />
      <Row
        motif='door'
        title={t`我们单元的楼道`}
        note={stairwell}
        onTap={() => onPick({ place: { buildingId: `${compound}-${number}`, unit: Number(unit), where: t`楼道` }, words })}
      />
    </>
  )
}

const placeOf = (home: Home): Place => ({ place: { householdId: home.householdId }, words: home.address })

/** Residents without a home on record give it once, and the report goes on from there. */
function NoHome({ onHome }: { onHome: (home: Home) => void }) {
  const { t } = useLingui()
  const known = useLogin() !== undefined
  const choosing = useMutation({ mutationFn: ensureHome, onSuccess: onHome })
  return (
    <>
      <Row
        motif='house'
        title={t`我家里`}
        note={known ? t`选一次住址，以后不用再填` : t`登录后点一下就填好住址`}
        onTap={() => choosing.mutate()}
      />
      <Failure error={choosing.error} />
    </>
  )
}
