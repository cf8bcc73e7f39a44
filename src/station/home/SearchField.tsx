import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { search, useSearched } from './searched'

const longest = 100

/** Each letter typed searches at once. */
export function SearchField() {
  const { t } = useLingui()
  const words = useSearched()
  // The field keeps its own text while somebody types; only clearing begins a new one.
  const [begun, begin] = useState({ round: 0, words })
  const clear = () => {
    search('')
    begin({ round: begun.round + 1, words: '' })
  }
  return (
    <View>
      <Field
        key={begun.round}
        id='search'
        label={t`想办什么事？`}
        hint={t`比如：办居住证、孩子上学、工钱要不回来`}
        defaultValue={begun.words}
        maxLength={longest}
        onType={search}
        onCommit={search}
      />
      {words !== '' && <Button kind='plain' onTap={clear}>{t`不找了，看全部`}</Button>}
    </View>
  )
}
