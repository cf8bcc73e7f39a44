import { randomInt } from 'node:crypto'
import { Person } from '../../contract/people'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import type { Phone } from './support/phone'
import { midNextMonth, overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

const address = '粮食局家属院3号楼2单元401'
const day = midNextMonth()
const post = '电梯维保 · 维修服务人员'

/** Somebody new who says that they live in a flat of the third grid. */
async function someoneNew(): Promise<{ name: string; last: string }> {
  const [name, phone] = [`孟师傅${randomInt(1e6, 1e7)}`, `138${randomInt(1e7, 1e8)}`]
  const profile = { requestId: 'who-i-am', name, phone, householdId: 'c09-b3-2-401' }
  await (await memberOf(stack.address, name)).post('/me', { body: profile, schema: Person })
  return { name, last: phone.slice(-4) }
}

async function at(person: string): Promise<Phone> {
  const phone = await visit({ person, enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.sees('退出登录')
  await phone.isQuiet()
  return phone
}

async function finds(manager: Phone, { name, last }: { name: string; last: string }): Promise<void> {
  await manager.taps('工作台')
  await manager.taps('人和家')
  await manager.isOn('peopleDesk/find/index')
  await manager.types('找谁，或者哪一家？', name)
  await manager.sees(`138****${last}`)
  await manager.taps('孟*', { within: last })
  await manager.sees('还没有岗位，和居民一样用。')
}

async function gives(manager: Phone): Promise<void> {
  await manager.taps('给一个岗位')
  for (const choice of ['维修服务人员', '电梯维保', '自己选一天', '下个月', day, '给这个岗位']) await manager.taps(choice)
  await manager.sees('给好了，会告诉本人。')
  await manager.sees(`到${day.split(' ')[0]}为止`)
}

async function takes(manager: Phone): Promise<void> {
  await manager.isQuiet()
  await manager.taps(post)
  await manager.taps('收回这个岗位')
  await manager.sees('手里没有没办完的事。')
  await manager.taps('收回这个岗位')
  await manager.sees('收回了，会告诉本人。')
  await manager.sees('还没有岗位，和居民一样用。')
}

test('a manager gives somebody a post with a last day and takes it back, and their 工作台 comes and goes; their home is confirmed', async () => {
  const person = await someoneNew()
  const [worker, manager] = [await at(person.name), await at('张敏')]
  await worker.doesNotSee('工作台')
  await finds(manager, person)
  await gives(manager)

  await worker.pullsDown()
  await worker.taps('工作台')
  await worker.isOn('desk/today/index')
  await worker.isQuiet()
  await takes(manager)
  await worker.taps('我的')
  await worker.pullsDown()
  await worker.doesNotSee('工作台')
  await worker.sees('办事')

  await manager.taps(address)
  await manager.isOn('peopleDesk/home/index')
  await manager.taps('去确认住址')
  await manager.isOn('desk/homes/index')
  await manager.taps('确认住这儿', { within: address })
  await manager.sees('确认好了，会告诉本人。')
  await manager.goesBack()
  await manager.sees('已确认')
  expect([...worker.problems, ...manager.problems]).toEqual([])
  expect(overBudget([...(await worker.figures()), ...(await manager.figures())])).toEqual([])
})
