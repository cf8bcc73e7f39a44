import { t } from '@lingui/core/macro'
import type { NewsItem } from '../../contract/news'
import { sayMoment } from '../platform/words/times'

/** A news item in words, in the person's language. */
export function sayNews({ kind, startsAt, venue }: NewsItem): { note: string; tone: 'done' | 'waiting' | 'alert'; tag: string } {
  const moment = sayMoment(startsAt)
  switch (kind) {
    case 'activityPublished':
      return { note: t`${moment}，${venue}`, tone: 'done', tag: t`新活动` }
    case 'sessionMoved':
      return { note: t`改到 ${moment}，${venue}`, tone: 'waiting', tag: t`有变动` }
    case 'sessionCancelled':
      return { note: t`原定 ${moment}`, tone: 'alert', tag: t`取消了` }
  }
}
