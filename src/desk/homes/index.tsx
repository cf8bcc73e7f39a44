import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Further } from '../../cases/Further'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Items } from '../../platform/frame/Items'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { type Teams, useTeams } from '../../teams/lookup'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { confirmsHomes, noGrid } from '../lookup'
import { useClaims } from './asking'
import { ClaimCard } from './ClaimCard'
import '../case/index.scss'
import './index.scss'

/** Homes that residents chose and the grid worker has to confirm. */
function HomesPage() {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  const profile = <Button onTap={() => void goInstead(addresses.profile)}>{t`看我的资料`}</Button>
  return (
    <StaffPage title={t`确认住址`} login={t`登录后确认住址`}>
      {roles !== undefined && !confirmsHomes(roles) && (
        <Empty motif='empty' title={t`这里是网格员确认住址的地方`} note={t`您的住址在“我的资料”里看。`} action={profile} />
      )}
      {roles !== undefined && confirmsHomes(roles) && <Grids manages={roles.includes('manager')} />}
    </StaffPage>
  )
}

function Grids({ manages }: { manages: boolean }) {
  const query = useTeams()
  return (
    <Answer query={query} rows={4}>
      {(known) => <Own manages={manages} known={known} />}
    </Answer>
  )
}

function Own({ manages, known: { grids, mine } }: { manages: boolean; known: Teams }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState(useRouter().params.grid)
  const own = grids.filter(({ id }) => manages || mine.grids.includes(id)).map(({ id, name }) => ({ value: id, label: name }))
  // Homes that no grid lists wait for the managers.
  const options = manages ? [...own, { value: noGrid, label: t`不在网格里的` }] : own
  const of = (options.find(({ value }) => value === chosen) ?? options[0])?.value
  if (of === undefined) return <Empty motif='empty' title={t`还没有分给您的网格`} note={t`请社区管理员给您定一个网格。`} />
  return (
    <>
      {options.length > 1 && <Choice id='grid' compact label={t`哪个网格`} options={options} value={of} onChange={setChosen} />}
      <Claims key={of} of={of} />
    </>
  )
}

function Claims({ of }: { of: string }) {
  const { t } = useLingui()
  const query = useClaims(of)
  return (
    <Items query={query} rows={4} empty={<Empty motif='done' title={t`都确认了`} note={t`有人选了住址，会排到这里。`} />}>
      {(claims, more) => (
        <View className='desk-claims'>
          {claims.map((claim) => (
            <ClaimCard key={`${claim.personId} ${claim.householdId}`} claim={claim} />
          ))}
          {more}
          <Further query={query} />
        </View>
      )}
    </Items>
  )
}

export default whole(HomesPage)
