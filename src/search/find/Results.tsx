import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { MutableRefObject } from 'react'
import type { Found } from '../../../contract/search'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/press'
import { FoundRow, opening } from './FoundRow'
import { resultsId } from './keys'
import { useFound } from './lookup'

interface ResultsProps {
  words: string
  /** Opens the first result: the field's Enter. */
  first: MutableRefObject<(() => void) | undefined>
  /** A home was chosen: what is known of it is searched for. */
  onPlace: (address: string) => void
}

export function Results({ words, first, onPlace }: ResultsProps) {
  const { t } = useLingui()
  const query = useFound(words)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const count = items.length
  const roles = useLogin()?.person.roles
  const open = (item: Found) => opening(item, { roles, onPlace })
  first.current = items[0] && open(items[0])
  const nothingYet = words === '' || isRefusal(query.error, 'NOTHING_TO_SEARCH')
  if (nothingYet) return <Empty motif='book' title={t`边打边找`} note={t`比如：11月28日21号、王秀兰、尾号 1001、3号楼2单元401、漏水`} />
  return (
    <Answer query={query} rows={4}>
      {() => (
        <>
          <View className='search-count' {...spoken({ role: 'status', live: 'polite' })}>
            {count === 0 ? t`没有找到` : plural(count, { other: '找到 # 条' })}
          </View>
          {count === 0 && (
            <Empty motif='empty' title={t`没有找到“${words}”`} note={t`换个说法试试：只打姓、只打房号，或者报修里的一个词。`} />
          )}
          <View id={resultsId}>
            {groupsOf(items).map((group) => (
              <Group key={idOf(group[0])} items={group} open={open} />
            ))}
          </View>
          {query.hasNextPage && (
            <Button kind='plain' busy={query.isFetchingNextPage} onTap={() => void query.fetchNextPage()}>{t`看更早的`}</Button>
          )}
        </>
      )}
    </Answer>
  )
}

type Items = readonly [Found, ...Found[]]

function Group({ items, open }: { items: Items; open: (item: Found) => (() => void) | undefined }) {
  const { t } = useLingui()
  const titles = { case: t`办件`, person: t`人`, home: t`住处`, session: t`活动` }
  return (
    <Card title={titles[items[0].kind]}>
      {items.map((item) => (
        <FoundRow key={idOf(item)} item={item} onTap={open(item)} />
      ))}
    </Card>
  )
}

/** Neighbours of one kind together, in the order of the answer: what fits best comes first. */
function groupsOf(items: readonly Found[]): Items[] {
  const groups: [Found, ...Found[]][] = []
  for (const item of items) {
    const last = groups[groups.length - 1]
    if (last?.[0].kind === item.kind) last.push(item)
    else groups.push([item])
  }
  return groups
}

const idOf = (item: Found) => (item.kind === 'case' ? item.case.id : item.kind === 'home' ? item.householdId : item.id)
