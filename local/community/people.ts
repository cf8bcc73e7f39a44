import { GivenRole, type Role } from '../../contract/people'
import type { Post } from '../../contract/posts'
import { gridOf } from '../../functions/homes/grid'
import { putClaim } from '../../functions/homes/store'
import { phoneField, type StoredPerson } from '../../functions/people/lookup'
import type { Context } from '../../functions/platform/context'
import type { Write } from '../../functions/platform/write'
import { fixedId } from './chance'
import { homeAt } from './places'
import { settings } from './settings'

/** A demo person with a WeChat account of their own. `family` are the names they book for. */
export type DemoPerson = {
  key: string
  name: string
  openid: string
  /** All their roles, as the list of demo people shows them; a visitor has no others. */
  roles: Role[]
  /** A short description. */
  note: string
  home?: string
  /** Nobody has confirmed the home yet. */
  claimsOnly?: true
  phone?: string
  textSize?: StoredPerson['textSize']
  family?: string[]
  /** The ids of their teams and grids. */
  teams?: string[]
  grids?: string[]
  /** The organisation they answer for. */
  organisation?: string
}

/** The date on which the demo people joined. */
export const joinedAt = Date.parse('2026-03-02T09:00:00+08:00')

/** The demo is for years to come, and a partner's post needs a last day. */
const partnersUntil = '2099-12-31'

const openidOf = (key: string) => `o${key}`.padEnd(28, '0')

const someone = (person: Omit<DemoPerson, 'openid'>): DemoPerson => ({ ...person, openid: openidOf(person.key) })

/** A dozen people to log in as: every role, and the people of the story that must work from end to end. */
export const demoPeople: DemoPerson[] = [
  someone({
    key: 'qimuge',
    name: '其木格',
    roles: ['resident', 'volunteer'],
    note: '住清泉苑，跳舞队里也帮忙，常带妈妈一起报名',
    home: 'c02-b1-2-301',
    phone: '19900001001',
    family: ['娜仁', '苏日娜'],
  }),
  someone({
    key: 'wangxiulan',
    name: '王秀兰',
    roles: ['resident'],
    note: '76 岁，一个人住，字号用特大',
    home: 'c01-b2-1-301',
    phone: '19900001002',
    textSize: 'largest',
    family: ['刘建国', '刘子涵'],
  }),
  someone({
    key: 'baiyin',
    name: '白音',
    roles: ['resident', 'migrant'],
    note: '从通辽来的小伙子，租住在王秀兰楼上',
    home: 'c01-b2-1-401',
    phone: '19900001003',
  }),
  someone({
    key: 'liujianguo',
    name: '刘建国',
    roles: ['visitor'],
    note: '王秀兰的儿子，住在别的区，常替妈妈报名',
    phone: '19900001011',
    family: ['王秀兰', '刘子涵'],
  }),
  someone({
    key: 'maxiuying',
    name: '马秀英',
    roles: ['resident'],
    note: '退休老师，字号用大，爱唱歌',
    home: 'c05-b2-3-402',
    phone: '19900001012',
    textSize: 'large',
    family: ['马小龙'],
  }),
  someone({
    key: 'zhaochunmei',
    name: '赵春梅',
    roles: ['resident', 'volunteer'],
    note: '志愿者，荷香唠嗑队的热心人',
    home: 'c03-b1-4-201',
    phone: '19900001010',
    family: ['孙志远'],
  }),
  someone({
    key: 'mazhiqiang',
    name: '马志强',
    roles: ['serviceWorker'],
    note: '水暖维修师傅',
    teams: ['repair-crew'],
    phone: '19900001004',
  }),
  someone({
    key: 'batu',
    name: '巴图',
    roles: ['serviceWorker'],
    note: '电工师傅，也修门锁',
    phone: '19900001013',
    teams: ['repair-crew'],
  }),
  someone({
    key: 'wuguixiang',
    name: '吴桂香',
    roles: ['serviceWorker'],
    note: '保洁组长，管扫雪',
    phone: '19900001014',
    teams: ['cleaning-crew'],
  }),
  someone({
    key: 'liujuan',
    name: '刘娟',
    roles: ['gridWorker'],
    note: '兴隆小区、清泉苑的网格员',
    grids: ['grid-1'],
    phone: '19900001006',
  }),
  someone({
    key: 'wuyun',
    name: '乌云',
    roles: ['stationWorker'],
    note: '红石榴驿站专员',
    teams: ['station'],
    phone: '19900001007',
  }),
  someone({
    key: 'wulan',
    name: '通拉嘎',
    roles: ['partner'],
    note: '玉泉区法律援助中心的联系人',
    organisation: 'legal-aid-centre',
    phone: '19900001031',
  }),
  someone({
    key: 'sumiya',
    name: '苏米雅',
    roles: ['partner'],
    note: '兴隆巷派出所户籍窗口的联系人',
    organisation: 'police-station',
    phone: '19900001032',
  }),
  someone({
    key: 'heguifang',
    name: '何桂芳',
    roles: ['resident', 'mediator'],
    note: '说理堂的调解员，住和顺小区',
    home: 'c10-b1-2-502',
    phone: '19900001008',
  }),
  someone({
    key: 'tonglixin',
    name: '佟立新',
    roles: ['lawyer'],
    note: '法务室的律师',
    phone: '19900001009',
  }),
  someone({
    key: 'zhangmin',
    name: '张敏',
    roles: ['manager'],
    note: '社区书记',
    phone: '19900001005',
  }),
  someone({
    key: 'zhouning',
    name: '周宁',
    roles: ['operator'],
    note: '平台运维，看不到居民的信息',
  }),
  someone({
    key: 'chenxiaoyu',
    name: '陈晓雨',
    roles: ['visitor'],
    note: '刚搬来，还没填住址',
  }),
  someone({
    key: 'guoliang',
    name: '郭亮',
    roles: ['visitor'],
    note: '刚搬进兴隆小区，住址等网格员确认',
    home: 'c01-b2-1-301',
    claimsOnly: true,
    phone: '19900001015',
  }),
]

/** What their household knows of a person with a home. */
export function claimOf(ctx: Context, { id: personId, home }: StoredPerson): Write[] {
  if (!home) return []
  const gridId = gridOf(settings, home.householdId)
  return [putClaim(ctx, { ...home, personId, gridId, claimedAt: new Date(joinedAt).toISOString() })]
}

export const personIdOf = (key: string) => fixedId('per', joinedAt, key)

/** A person as stored, not logged in yet; the phone is sealed. `familySize` counts the family list. */
export function storedPerson(ctx: Context, { key, openid, ...person }: DemoPerson): StoredPerson & { familySize: number } {
  const id = personIdOf(key)
  return {
    id,
    communityId: ctx.communityId,
    name: person.name,
    phone: person.phone && ctx.crypto.seal(phoneField(ctx, id), person.phone),
    home: person.home ? { ...homeAt(person.home), state: person.claimsOnly ? 'claimed' : 'confirmed' } : undefined,
    language: 'zh-CN',
    textSize: person.textSize ?? 'standard',
    posts: person.roles.flatMap((role) => postsOf(role, person)),
    openidIndex: ctx.crypto.index(ctx.communityId, 'openid', openid),
    loginVersion: 1,
    logins: {},
    version: 1,
    schema: 1,
    familySize: person.family?.length ?? 0,
  }
}

function postsOf(role: Role, { teams = [], grids = [], organisation }: Pick<DemoPerson, 'teams' | 'grids' | 'organisation'>): Post[] {
  const { data: given } = GivenRole.safeParse(role)
  if (given === undefined) return []
  if (given === 'partner') return [{ role: given, of: organisation, until: partnersUntil }]
  const units = given === 'gridWorker' ? grids : teams
  return units.length === 0 ? [{ role: given }] : units.map((of) => ({ role: given, of }))
}

/** A person's family list, in order. */
export function familyOf({ key, family = [] }: DemoPerson) {
  return family.map((name, at) => ({ id: fixedId('fam', joinedAt + at, `${key} ${name}`), name }))
}
