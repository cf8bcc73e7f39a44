import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Page } from '../../platform/frame/Page'
import { whole } from '../../platform/frame/Whole'
import { Month } from './Month'
import { Results } from './Results'
import { SearchBar } from './SearchBar'
import './index.scss'

function ActivitiesPage() {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [month, setMonth] = useState<string>()
  const [day, setDay] = useState<string>()
  const turn = (to: string | undefined) => {
    setMonth(to)
    setDay(undefined)
  }
  return (
    <Page title={t`活动`} tab='activities' wide>
      <View className='activities'>
        <SearchBar search={search} onSearch={setSearch} />
        {search === '' ? <Month month={month} day={day} onMonth={turn} onDay={setDay} /> : <Results search={search} />}
      </View>
    </Page>
  )
}

export default whole(ActivitiesPage)
