import { stack } from '../browser/shared'
import { publishSession } from '../support/ownSession'
import { exif, gpsTiff, jpeg } from '../support/pictures'
import { cardOf, overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

test('a manager says where a venue is and shows it, and a resident who comes by a card reads the way and sees the photo', async () => {
  const manager = await visit({ person: '张敏', enter: { path: 'pages/me/index' } })
  await manager.taps('登录')
  await manager.taps('工作台')
  await manager.taps('设置')
  await manager.isOn('settings/list/index')
  await manager.taps('场地')
  await manager.taps('壁画巷')
  await manager.types('几楼、哪一间', '西口第二面墙')
  await manager.types('怎么走', '从邮局旁边进来')
  await manager.willChoose(jpeg({ before: [exif(gpsTiff())] }))
  await manager.taps('加照片')
  await manager.hasSent('POST /v1/\\w+/uploads/\\w+/finish')
  await manager.isQuiet()
  await manager.taps('存好')
  await manager.sees('存好了')
  await manager.sees('有照片')

  const resident = await visit(cardOf(await publishSession(stack.address, 'mural-lane')))
  await resident.sees('西口第二面墙 · 从邮局旁边进来')
  await resident.taps('看照片')
  await resident.isQuiet()

  const [url = ''] = resident.pictures
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(bytes.toString('latin1')).not.toMatch(/GPS|HUAWEI/)
  expect([...manager.problems, ...resident.problems]).toEqual([])
  expect(overBudget([...(await manager.figures()), ...(await resident.figures())])).toEqual([])
})
