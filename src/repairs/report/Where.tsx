import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type { Home } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { ensureLogin, useLogin } from '../../platform/login'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { answer, type Where as Place, useReport } from './draft'

import { ask, goOn, isHomely, type QuestionProps } from './way'

/** At home, on the stairwell, outdoors, or somewhere else. */
export function Where({ depth }: QuestionProps) {
  const { t } = useLingui()
  const home = useLogin()?.person.home
  const { category } = useReport()
  const further = depth === 0 ? 0 : depth + 1
  const pick = (where: Place) => {
    answer({ where, name: undefined })
    goOn('where', depth)
  }
  const mine = home ? <MyPlaces key='mine' home={home} onPick={pick} /> : <NoHome key='mine' />
  const open = (
    <Row key='open' motif='place' title={t`外面、公共的地方`} note={t`院子、广场、服务中心…`} onTap={() => ask('venue', further)} />
  )
  return (
    <Page title={t`在哪儿？`}>
      <Card>
        {isHomely(category) ? [mine, open] : [open, mine]}
        <Row motif='people' title={t`别的楼，或者帮别人报`} note={t`替爸妈、邻居报也行`} onTap={() => ask('building', further)} />
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
      <Row
        motif='house'
        title={t`我家里`}
        note={home.address}
        onTap={() => onPick({ place: { householdId: home.householdId }, words: home.address })}
      />
      <Row
        motif='door'
        title={t`我们单元的楼道`}
        note={stairwell}
        onTap={() => onPick({ place: { buildingId: `${compound}-${number}`, unit: Number(unit), where: t`楼道` }, words })}
      />
    </>
  )
}

/** Residents without a home on record give it once and are not asked again. */
function NoHome() {
  const { t } = useLingui()
  const known = useLogin() !== undefined
  const login = useMutation({
    mutationFn: ensureLogin,
    onSuccess: ({ person }) => {
      if (person.home === null) void Taro.navigateTo({ url: addresses.homeChoice })
    },
  })
  return (
    <>
      <Row
        motif='house'
        title={t`我家里`}
        note={known ? t`选一次住址，以后不用再填` : t`登录后点一下就填好住址`}
        onTap={() => login.mutate()}
      />
      <Failure error={login.error} />
    </>
  )
}
