import { randomInt } from 'node:crypto'
import { Person } from '../../contract/people'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import { until } from '../support/until'
import type { Phone } from './support/phone'
import { midNextMonth, overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

const description = '来剪窗花，剪好带回家。'
const hall = '区文化馆二楼排练厅'
const day = midNextMonth()

/** A resident by a name of their own, with a number. */
async function someoneNew(): Promise<{ name: string; last: string }> {
  const [name, phone] = [`白音${randomInt(1e6, 1e7)}`, `139${randomInt(1e7, 1e8)}`]
  await (await memberOf(stack.address, name)).post('/me', { body: { requestId: 'who-i-am', name, phone }, schema: Person })
  return { name, last: phone.slice(-4) }
}

/** Begins an activity and is thrown out of WeChat while typing; all that was typed is there afterwards, under its name in the list. */
async function beginsTwice(manager: Phone, title: string): Promise<void> {
  await manager.taps('登录')
  await manager.taps('工作台')
  await manager.taps('办活动')
  await manager.taps('办一个新活动')
  await manager.isOn('activityDesk/form/index')
  await manager.types('活动叫什么', title)
  await manager.types('谁来办', '红石榴驿站')
  await manager.types('来了做什么', description)
  await manager.leaves()
  await manager.isKilled()

  await manager.opens()
  await manager.isOn('desk/today/index')
  await manager.taps('办活动')
  await manager.taps(title)
  await manager.isOn('activityDesk/form/index')
  await manager.sees(title)
  await manager.sees('红石榴驿站')
  await manager.sees(description)
}

/** Two dates: one at a venue, one at a place in words that is typed and left so. */
async function saysWhenAndWhere(manager: Phone): Promise<void> {
  await manager.taps('看看居民看到的样子')
  await manager.sees('选一个日子')
  await manager.taps('哪一天')
  await manager.taps('下个月')
  await manager.taps(day)
  await manager.taps('在哪儿')
  await manager.types('找地方', '广场')
  await manager.taps('居民活动广场')
  await manager.taps('再加一场')
  await manager.taps('在哪儿', { within: '第 2 场' })
  await manager.taps('别的地方，自己写')
  await manager.types('在什么地方', hall)
}

async function publishes(manager: Phone): Promise<void> {
  await manager.taps('看看居民看到的样子')
  await manager.isOn('activityDesk/preview/index')
  await manager.sees(description)
  await manager.sees('居民活动广场')
  await manager.taps('都对，发布')
  await manager.isOn('activityDesk/activity/index')
  await manager.sees(hall)
}

async function books(resident: Phone, title: string): Promise<void> {
  await resident.taps('活动')
  await resident.types('找活动', title)
  await resident.taps('找')
  await resident.taps(title, { within: day })
  await resident.sees(description)
  await resident.taps('给我报名')
  await resident.sees('报好了，1 个人')
}

/** Opens the notices until one has come: it is written a moment after what it tells of. */
async function readsNotice(resident: Phone, words: string): Promise<void> {
  await until(`"${words}" among the notices`, async () => {
    await resident.opens({ path: 'me/inbox/index' })
    await resident.isQuiet()
    return (await resident.look()).text.includes(words)
  })
}

test('a manager plans an activity on a phone that dies in the middle, publishes it, sees who books, mends a word, moves it, calls it off; the resident reads all of it', async () => {
  const title = `剪纸课${randomInt(1e8, 1e9)}`
  const better = `${title}（秋）`
  const manager = await visit({ person: '张敏', enter: { path: 'pages/me/index' } })
  await beginsTwice(manager, title)
  await saysWhenAndWhere(manager)
  await publishes(manager)

  const { name, last } = await someoneNew()
  const resident = await visit({ person: name })
  await books(resident, title)
  await manager.taps('看名单', { within: day })
  await manager.isOn('activityDesk/roll/index')
  await manager.sees(name)
  await manager.sees(`139****${last}`)
  await manager.goesBack()

  await manager.taps('改文字')
  await manager.types('活动叫什么', better)
  await manager.taps('改好')
  await manager.sees('文字改好了，报名的都不变。')
  await manager.taps('改时间、地方', { within: day })
  await manager.sees('报了名的 1 个名额都留着')
  await manager.types('几点开始', '下午2点半')
  await manager.types('几点结束', '1600')
  await manager.taps('改好，通知大家')
  await manager.sees('14:30–16:00')
  await readsNotice(resident, `时间地点变了：${better}`)
  await resident.sees('您的名额还在。')

  await manager.taps('这场不办了', { within: day })
  await manager.types('为什么不办了', '那天要停电')
  await manager.taps('不办了，通知大家')
  await manager.sees('已取消')
  await readsNotice(resident, '那天要停电')
  expect([...manager.problems, ...resident.problems]).toEqual([])
  expect(overBudget([...(await manager.figures()), ...(await resident.figures())])).toEqual([])
})
