import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

interface SearchBarProps {
  search: string
  onSearch: (search: string) => void
}

/** A blur only stores the text: it fires before the tap, and a page that changed in between would move the tap's target. */
export function SearchBar({ search, onSearch }: SearchBarProps) {
  const { t } = useLingui()
  const typed = useRef(search)
  const [round, setRound] = useState(0)
  const find = () => onSearch(typed.current)
  const stop = () => {
    typed.current = ''
    setRound(round + 1)
    onSearch('')
  }
  return (
    <>
      <View className='activities-search'>
        <View className='activities-search-field'>
          <Field
            key={round}
            id='search'
            label={t`找活动`}
            placeholder={t`比如：饺子`}
            defaultValue={typed.current}
            maxLength={40}
            onCommit={(text) => {
              typed.current = text.trim()
            }}
            onSubmit={find}
          />
        </View>
        <Button kind='second' onTap={find}>{t`找`}</Button>
      </View>
      {search !== '' && <Button kind='plain' onTap={stop}>{t`不找了`}</Button>}
    </>
  )
}
