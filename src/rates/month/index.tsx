import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Rates } from '../../../contract/rates'
import { sayCategory } from '../../cases/words'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { useLogin } from '../../platform/login'
import { sayMonth, today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { Bars } from './Bars'
import { monthAfter } from './months'
import { Numbers } from './Numbers'
import { Take } from './Take'
import { useRates } from './useRates'
import './index.scss'

function RatesPage() {
  const { t } = useLingui()
  const manages = useLogin()?.person.roles.includes('manager') ?? false
  const present = today().slice(0, 7)
  const [month, setMonth] = useState(present)
  const query = useRates(month)
  useRefresh(query)
  return (
    <StaffPage title={t`办得怎么样`}>
      <View className='rates-months'>
        <Button kind='second' onTap={() => setMonth(monthAfter(month, -1))}>{t`上个月`}</Button>
        <View className='rates-month'>{sayMonth(month)}</View>
        <Button kind='second' disabled={month >= present} onTap={() => setMonth(monthAfter(month, 1))}>{t`下个月`}</Button>
      </View>
      <Answer query={query} rows={6}>
        {(rates) => <Month rates={rates} />}
      </Answer>
      {manages && <Take month={month} />}
    </StaffPage>
  )
}

function Month({ rates }: { rates: Rates }) {
  const { t } = useLingui()
  const { total, teams, categories } = rates
  if (total.counts.cases === 0) return <Empty motif='empty' title={t`这个月还没有人报修`} note={t`有了就在这里算给大家看。`} />
  return (
    <View className='rates'>
      <Card title={t`全社区`}>
        <View className='rates-row'>
          <View className='rates-name'>{plural(total.counts.cases, { other: '# 件' })}</View>
          <Numbers row={total} />
        </View>
      </Card>
      <Card title={t`各班组`}>
        {teams.map((row) => (
          <Bars key={row.team.id} name={row.team.name} row={row} />
        ))}
      </Card>
      <Card title={t`各类事`}>
        {categories.map((row) => (
          <Bars key={`${row.kind} ${row.branch}`} name={sayCategory(row.kind, row.branch)} row={row} />
        ))}
      </Card>
      <View className='rates-note'>{t`响应率：到了时限的，有多少按时有人答复。解决率、满意率：说了评价的，有多少说解决了、满意。重新处理过的，按最后一次评价算。`}</View>
    </View>
  )
}

export default whole(RatesPage)
