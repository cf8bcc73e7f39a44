import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { toInstant } from '../../../contract/time'
import { decide, sendWaiting, useOutbox } from '../../platform/outbox'
import type { Waiting } from '../../platform/outbox.rules'
import { sayClock } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { spoken } from '../../ui/press'
import { Tag } from '../../ui/Tag'
import { showToast } from '../../ui/toast-store'
import { itemOf } from '../act'
import { asNote, sayRefused, sayWaiting } from './words'
import './waiting.scss'

interface WaitingListProps {
  caseId: string
  kind: string
  /** Staff may save a refused deed as an internal note. */
  forStaff: boolean
}

/** Deeds on this case that have not arrived yet: waiting for a network, or refused and waiting for a decision. */
export function WaitingList({ caseId, kind, forStaff }: WaitingListProps) {
  const { t } = useLingui()
  const items = useOutbox().filter(({ about }) => about === caseId)
  useSentWord(items)
  if (items.length === 0) return null
  return (
    <View className='waiting' {...spoken({ role: 'region', label: t`等有网再发` })}>
      {items.map((item) => (
        <View key={item.requestId} className='waiting-item'>
          <View className='waiting-head'>
            <View className='waiting-what'>{sayWaiting(kind, item)}</View>
            <Tag tone={item.refused === null ? 'waiting' : 'alert'}>{item.refused === null ? t`等有网再发` : t`没发成`}</Tag>
          </View>
          <Carried item={item} />
          {item.refused !== null && <Decision kind={kind} item={item} forStaff={forStaff} />}
        </View>
      ))}
      {items.some(({ refused }) => refused === null) && <Button kind='plain' onTap={() => void sendWaiting()}>{t`现在试着发`}</Button>}
    </View>
  )
}

/** Announces when everything that waited has been sent. */
function useSentWord(items: readonly Waiting[]): void {
  const { t } = useLingui()
  const waited = useRef(false)
  const refused = items.some((item) => item.refused !== null)
  useEffect(() => {
    if (items.length === 0 && waited.current) showToast(t`有网了，刚才记下的都发出去了。`)
    waited.current = items.length > 0 && !refused
  }, [items.length, refused, t])
}

function Carried({ item }: { item: Waiting }) {
  const { note, text } = item.words
  const count = item.photos.length
  const when = sayClock(toInstant(item.at))
  const words = typeof note === 'string' ? note : typeof text === 'string' ? text : ''
  return (
    <View className='waiting-words'>
      {[when, words, count > 0 ? plural(count, { other: '# 张照片' }) : ''].filter((part) => part !== '').join(' · ')}
    </View>
  )
}

/** Says why a deed was refused; the person can save it as a note (staff only), or discard it after confirming. */
function Decision({ kind, item, forStaff }: { kind: string; item: Waiting; forStaff: boolean }) {
  const { t } = useLingui()
  const [sure, setSure] = useState(false)
  const { requestId, about, photos } = item
  const say = () => {
    const said = itemOf({ caseId: about, action: null, text: asNote(kind, item), staffOnly: true, photos })
    decide({ type: 'said', requestId, item: { ...said, at: item.at } })
  }
  const drop = () => (sure ? decide({ type: 'dropped', requestId }) : setSure(true))
  return (
    <>
      <View className='waiting-why' {...spoken({ role: 'alert' })}>
        {sayRefused(kind, item)}
      </View>
      <View className='waiting-buttons'>
        {forStaff && <Button kind='second' onTap={say}>{t`记成内部备注`}</Button>}
        <Button kind='plain' onTap={drop}>
          {sure ? t`真的不要了` : t`不要了`}
        </Button>
      </View>
    </>
  )
}
