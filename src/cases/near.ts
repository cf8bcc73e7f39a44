import { plural, t } from '@lingui/core/macro'
import type { NearbyCase } from '../../contract/cases/nearby'
import { sayMoment } from '../platform/words/times'
import { sayState } from './words'

/** An open case near a place: where it is, when it was reported, how far it is and how many neighbours follow it. */
export function sayNear({ kind, state, where, createdAt, followers }: NearbyCase): string[] {
  const moment = sayMoment(createdAt)
  const others = followers > 0 ? [plural(followers, { other: '# 位邻居在跟进' })] : []
  return [where, t`${moment} 报的`, sayState(kind, state), ...others]
}
