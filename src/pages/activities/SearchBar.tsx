import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

interface SearchBarProps {
  search: string
  onSearch: (search: string) => void
}

export function SearchBar({ search, onSearch }: SearchBarProps) {
  const { t } = useLingui()
  const typed = useRef(search)
  const commit = (text: string) => {
    typed.current = text.trim()
    onSearch(typed.current)
  }
  return (
    <View className='activities-search'>
      <View className='activities-search-field'>
        <Field
          key={search}
          id='search'
          label={t`找活动`}
          placeholder={t`比如：饺子`}
          defaultValue={search}
          maxLength={40}
          onCommit={commit}
        />
      </View>
      {search === '' ? (
        <Button kind='second' onTap={() => onSearch(typed.current)}>{t`找`}</Button>
      ) : (
        <Button kind='second' onTap={() => commit('')}>{t`不找了`}</Button>
      )}
    </View>
  )
}
