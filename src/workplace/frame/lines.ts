import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { organises } from '../../activityDesk/lookup'
import { editsCatalogue } from '../../catalogueDesk/lookup'
import { confirmsHomes } from '../../desk/lookup'
import { managesPeople } from '../../peopleDesk/lookup'
import { addresses } from '../../platform/addresses'
import { worksAtDesk, worksHere } from '../../platform/workplace'

/** A place where staff work: a line of the rail, and on a phone a row under 今天. */
export interface Line {
  motif: string
  title: string
  to: string
  /** The folders of its pages. */
  pages: readonly string[]
  seenBy: (roles: readonly Role[]) => boolean
}

const manager = (roles: readonly Role[]) => roles.includes('manager')
const partner = (roles: readonly Role[]) => roles.includes('partner')

/** The lines of the station's work, and of the units it refers people to. */
function station(): Line[] {
  return [
    {
      motif: 'envelope',
      title: t({ message: '驿站转来的', context: 'rail' }),
      to: addresses.unitReferrals,
      pages: ['referrals'],
      seenBy: partner,
    },
    {
      motif: 'calendar',
      title: t({ message: '窗口预约', context: 'rail' }),
      to: addresses.deskDay,
      pages: ['appointments/day'],
      seenBy: editsCatalogue,
    },
    {
      motif: 'megaphone',
      title: t({ message: '转出去的', context: 'rail' }),
      to: addresses.referrals,
      pages: ['referring'],
      seenBy: editsCatalogue,
    },
    {
      motif: 'book',
      title: t({ message: '驿站条目', context: 'rail' }),
      to: addresses.catalogueDesk,
      pages: ['catalogueDesk'],
      seenBy: editsCatalogue,
    },
  ]
}

/** The places in which somebody works. */
export function linesFor(roles: readonly Role[]): Line[] {
  const lines: Line[] = [
    { motif: 'clock', title: t({ message: '今天', context: 'rail' }), to: addresses.today, pages: ['desk/today'], seenBy: worksAtDesk },
    { motif: 'compass', title: t({ message: '搜索', context: 'rail' }), to: addresses.search, pages: ['search'], seenBy: worksAtDesk },
    {
      motif: 'hands',
      title: t({ message: '办件', context: 'rail' }),
      to: addresses.desk,
      pages: ['desk/queue', 'desk/case'],
      seenBy: worksAtDesk,
    },
    {
      motif: 'drum',
      title: t({ message: '办活动', context: 'rail' }),
      to: addresses.activityDesk,
      pages: ['activityDesk'],
      seenBy: organises,
    },
    ...station(),
    {
      motif: 'people',
      title: t({ message: '人和家', context: 'rail' }),
      to: addresses.peopleDesk,
      pages: ['peopleDesk'],
      seenBy: managesPeople,
    },
    {
      motif: 'house',
      title: t({ message: '确认住址', context: 'rail' }),
      to: addresses.deskHomes,
      pages: ['desk/homes'],
      seenBy: confirmsHomes,
    },
    { motif: 'done', title: t({ message: '数字', context: 'rail' }), to: addresses.rates, pages: ['rates'], seenBy: manager },
    { motif: 'people', title: t({ message: '导入名册', context: 'rail' }), to: addresses.imports, pages: ['imports'], seenBy: manager },
    {
      motif: 'wrench',
      title: t({ message: '设置', context: 'rail' }),
      to: addresses.settings,
      pages: ['settings', 'desk/holidays'],
      seenBy: manager,
    },
    { motif: 'booklet', title: t({ message: '怎么用', context: 'rail' }), to: addresses.guide, pages: ['guide'], seenBy: worksHere },
  ]
  return lines.filter(({ seenBy }) => seenBy(roles))
}
