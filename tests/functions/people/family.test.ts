import { addFamily, listFamily, removeFamily, renameFamily } from '../../../functions/people/family'
import { removePerson } from '../../../functions/people/remove'
import { aRequest } from '../../support/bookings'
import { rawItems } from '../../support/people'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

async function start() {
  const world = await newWorld()
  return { world, someone: await world.someone() }
}

const add = ({ ctx }: Someone, name: string, requestId = aRequest()) => addFamily(ctx, { requestId, name })
const names = async ({ ctx }: Someone) => (await listFamily(ctx)).items.map(({ name }) => name)

test('who was added stands on the list in the order they were added, and events name nobody', async () => {
  const { world, someone } = await start()

  const mother = await add(someone, '母亲')
  await add(someone, '孩子')

  expect(await listFamily(someone.ctx)).toMatchObject({ items: [{ id: mother.id, name: '母亲' }, { name: '孩子' }], next: null })
  expect(world.events).toMatchObject([{ type: 'person.familyAdded', facts: { familyId: mother.id } }, { type: 'person.familyAdded' }])
  expect(JSON.stringify(world.events)).not.toMatch(/母亲|孩子/)
})

test('of twenty added at once twelve stand, and the others hear how many may', async () => {
  const { someone } = await start()

  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => add(someone, `家人${at}`)))

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(refused).toHaveLength(8)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'FAMILY_FULL', data: { limit: 12 } })
  expect(await names(someone)).toHaveLength(12)
})

test('a place on the list that becomes free is there for another', async () => {
  const { someone } = await start()
  const family = []
  for (let at = 0; at < 12; at++) family.push(await add(someone, `家人${at}`))
  expect((await refusalOf(add(someone, '第十三位'))).code).toBe('FAMILY_FULL')

  await removeFamily(someone.ctx, { requestId: aRequest(), familyId: family[0]?.id ?? '' })
  await add(someone, '第十三位')

  expect(await names(someone)).toEqual([...family.slice(1).map(({ name }) => name), '第十三位'])
  expect((await refusalOf(add(someone, '第十四位'))).code).toBe('FAMILY_FULL')
})

test('the same request, again or twice at once, adds once, even to a full list', async () => {
  const { world, someone } = await start()
  for (let at = 0; at < 11; at++) await add(someone, `家人${at}`)

  const both = await Promise.all([add(someone, '母亲', 'r1'), add(someone, '母亲', 'r1')])
  const again = await add(someone, '母亲', 'r1')

  expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1)
  expect(await names(someone)).toHaveLength(12)
  expect(world.events).toHaveLength(12)
})

test('a known requestId with another name is refused', async () => {
  const { someone } = await start()
  await add(someone, '母亲', 'r1')

  expect((await refusalOf(add(someone, '父亲', 'r1'))).code).toBe('REQUEST_REUSED')
  expect(await names(someone)).toEqual(['母亲'])
})

test('a name is corrected in its place', async () => {
  const { world, someone } = await start()
  const mother = await add(someone, '母亲')
  await add(someone, '孩子')
  const input = { requestId: 'r1', familyId: mother.id, name: '妈妈' }

  expect(await renameFamily(someone.ctx, input)).toEqual({ id: mother.id, name: '妈妈' })
  expect(await renameFamily(someone.ctx, input)).toEqual({ id: mother.id, name: '妈妈' })

  expect(await names(someone)).toEqual(['妈妈', '孩子'])
  expect(world.events.map(({ type }) => type)).toEqual(['person.familyAdded', 'person.familyAdded', 'person.familyRenamed'])
  expect((await refusalOf(renameFamily(someone.ctx, { ...input, name: '婆婆' }))).code).toBe('REQUEST_REUSED')
})

test('who is taken off the list is gone, by the same request again too, and by another not found', async () => {
  const { world, someone } = await start()
  const { id: familyId } = await add(someone, '母亲')

  const removals = await Promise.all(['r1', 'r1'].map((requestId) => removeFamily(someone.ctx, { requestId, familyId })))

  expect(removals).toEqual([{ removed: true }, { removed: true }])
  expect(await names(someone)).toEqual([])
  expect((await refusalOf(removeFamily(someone.ctx, { requestId: 'r2', familyId }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(renameFamily(someone.ctx, { requestId: 'r3', familyId, name: '妈妈' }))).code).toBe('NOT_FOUND')
  expect(world.events.map(({ type }) => type)).toEqual(['person.familyAdded', 'person.familyRemoved'])
})

test("nobody else's list is reached", async () => {
  const { world, someone } = await start()
  const { id: familyId } = await add(someone, '母亲')
  const other = await world.someone({ roles: ['manager', 'gridWorker'] })
  const stranger = await (await newWorld()).someone()

  expect(await names(other)).toEqual([])
  for (const { ctx } of [other, stranger]) {
    expect((await refusalOf(renameFamily(ctx, { requestId: 'r1', familyId, name: '妈妈' }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(removeFamily(ctx, { requestId: 'r1', familyId }))).code).toBe('NOT_FOUND')
  }
  for (const verb of [listFamily, addFamily, renameFamily, removeFamily] as ((ctx: typeof world.ctx, input: never) => Promise<unknown>)[]) {
    expect((await refusalOf(verb(world.ctx, {} as never))).code).toBe('LOGIN_REQUIRED')
    expect((await refusalOf(verb({ ...world.ctx, caller: stranger.caller }, {} as never))).code).toBe('NOT_ALLOWED')
  }
  expect(await names(someone)).toEqual(['母亲'])
})

test('nobody is added to the list of somebody who was deleted a moment ago', async () => {
  const { world, someone } = await start()
  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver()

  expect((await refusalOf(add(someone, '母亲'))).code).toBe('LOGIN_EXPIRED')

  expect(await rawItems(world, `person#${someone.person.id}`)).not.toContain('母亲')
})
