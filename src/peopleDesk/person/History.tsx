import { t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { PostsChange } from '../../../contract/peopleDesk'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'
import { undoChange, useHistory } from '../parts/asking'
import { sayPosts } from '../parts/words'

/** Who gave and took what, newest first; the last change can be undone for a day. */
export function History({ personId }: { personId: string }) {
  const { t } = useLingui()
  const query = useHistory(personId)
  return (
    <Card title={t`岗位变动`}>
      <Answer query={query} rows={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <View className='people-soft'>{t`还没有变动。`}</View>
          return items.map((change) => <Change key={change.id} personId={personId} change={change} />)
        }}
      </Answer>
      {query.hasNextPage && (
        <Button kind='plain' busy={query.isFetchingNextPage} onTap={() => void query.fetchNextPage()}>{t`看更早的变动`}</Button>
      )}
    </Card>
  )
}

function Change({ personId, change }: { personId: string; change: PostsChange }) {
  const { t } = useLingui()
  const { id: changeId, at, mayUndo } = change
  const undoing = useMutation({
    mutationFn: () => undoChange({ personId, changeId }),
    onSuccess: () => showToast(t`撤销了，会告诉本人。`),
  })
  return (
    <>
      <Row motif={change.given.length > 0 ? 'hands' : 'door'} title={sayChange(change)} note={`${sayMoment(at)} · ${sayBy(change)}`} />
      <Failure error={undoing.error} />
      {mayUndo && (
        <Button kind='plain' busy={undoing.isPending} onTap={() => undoing.mutate()}>
          {t`撤销这次变动`}
        </Button>
      )}
    </>
  )
}

function sayChange({ given, taken, undoes }: PostsChange): string {
  const [now, before] = [sayPosts(given), sayPosts(taken)]
  const words = given.length === 0 ? text`收回了${before}` : taken.length === 0 ? text`给了${now}` : text`把${before}改成${now}`
  return undoes === null ? words : text`撤销：${words}`
}

function sayBy({ by, given }: PostsChange): string {
  if (by !== null) return by
  return given.length === 0 ? text`到期自动结束` : text`平台运维`
}
