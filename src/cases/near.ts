import { plural, t } from '@lingui/core/macro'
import type { NearbyCase } from '../../contract/cases/nearby'
import { sayMoment } from '../platform/words/times'
import { sayForStaff } from './words'

/**
 * An open case near a place: where it is, when it was reported, how far it is and how many neighbours follow it. Its state is
 * said as among colleagues: `您` would be whoever reported it.
 */
export function sayNear({ kind, state, where, createdAt, followers }: NearbyCase): string[] {
  const moment = sayMoment(createdAt)
  const others = followers > 0 ? [plural(followers, { other: '# 位邻居在跟进' })] : []
  return [where, t`${moment} 报的`, sayForStaff(kind, 'states', state), ...others]
}
