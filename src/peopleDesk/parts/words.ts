import { t } from '@lingui/core/macro'
import type { Bilingual } from '../../../contract/catalogue/catalogue'
import type { GivenRole } from '../../../contract/people'
import type { NamedPost } from '../../../contract/posts'
import { pick } from '../../platform/words/bilingual'
import { sayDate } from '../../platform/words/times'

export function sayRole(role: GivenRole): string {
  const words: Record<GivenRole, string> = {
    manager: t`社区管理员`,
    gridWorker: t`网格员`,
    stationWorker: t`驿站专员`,
    serviceWorker: t`维修服务人员`,
    mediator: t`调解员`,
    lawyer: t`律师`,
    volunteer: t`志愿者`,
    partner: t`单位联系人`,
    migrant: t`流动人口`,
    operator: t`平台运维`,
  }
  return words[role]
}

interface Said {
  role: GivenRole
  of: Bilingual | null
  until?: string | null
}

/** 维修组 · 维修服务人员 */
export const sayPost = ({ role, of }: Said): string => (of === null ? sayRole(role) : `${pick(of)} · ${sayRole(role)}`)

/** The same with its last day, where it has one. */
function sayWhole(post: Said): string {
  const name = sayPost(post)
  if (!post.until) return name
  const until = sayDate(post.until)
  return t`${name}（到${until}）`
}

export const sayPosts = (posts: readonly Said[]): string => posts.map(sayWhole).join(t`、`)

/** 从 11月23日 起，到 1月31日 为止 */
export function sayTerm({ since, until }: Pick<NamedPost, 'since' | 'until'>): string {
  const [from, to] = [since && sayDate(since), until && sayDate(until)]
  if (from && to) return t`从${from}起，到${to}为止`
  if (to) return t`到${to}为止`
  return from ? t`从${from}起，一直担任` : t`一直担任`
}
