import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { toInstant } from '../../../contract/time'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Skeleton } from '../../ui/Skeleton'
import { addresses } from '../addresses'
import { isRefusal, Refusal, Unreachable } from '../failures'
import { go } from '../go'
import { sayFailure } from '../words/refusals'
import { sayMoment } from '../words/times'
import './Page.scss'

export interface Asked<T> {
  data: T | undefined
  error: unknown
  dataUpdatedAt: number
  /** `idle` without an answer: there is nothing to ask for, as on a page whose address lacks what it is about. */
  fetchStatus?: 'fetching' | 'paused' | 'idle'
  refetch: () => unknown
}

interface AnswerProps<T> {
  query: Asked<T>
  kind?: 'list' | 'card' | 'page'
  rows?: number
  children: (data: T) => ReactNode
}

/** The state of a query: waiting, failed, an older answer, or the answer. */
export function Answer<T>({ query, kind, rows, children }: AnswerProps<T>) {
  const { t } = useLingui()
  const { data, error, dataUpdatedAt, fetchStatus, refetch } = query
  if (data === undefined && error === null && kind === 'page' && fetchStatus === 'idle') return <Failed error={nothing} />
  if (data === undefined && error === null) return <Skeleton label={t`正在打开`} kind={kind} rows={rows} />
  if (data === undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return (
    <>
      {error !== null && <SeenEarlier at={dataUpdatedAt} />}
      {children(data)}
    </>
  )
}

const nothing = new Refusal('NOT_FOUND', undefined)

function Failed({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLingui()
  const offline = error instanceof Unreachable
  const gone = isRefusal(error, 'NOT_FOUND')
  return (
    <Empty
      alert
      motif={offline ? 'offline' : 'failed'}
      title={offline ? t`没有连上网络` : t`没有打开`}
      note={offline ? t`请检查网络，再试一次。` : sayFailure(error)}
      action={
        <Button kind='second' onTap={gone ? () => void go(addresses.home) : onRetry}>
          {gone ? t`回首页` : t`再试一次`}
        </Button>
      }
    />
  )
}

function SeenEarlier({ at }: { at: number }) {
  const { t } = useLingui()
  const moment = sayMoment(toInstant(at))
  return <View className='page-note'>{t`没有更新成功，这是 ${moment} 看到的。`}</View>
}
