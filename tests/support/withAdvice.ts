import { createCase } from '../../functions/cases/create'
import { aRequest } from './bookings'
import { act, aManager } from './cases'
import { newWorld, type Someone } from './world'

export const aRecord = (change: Record<string, unknown> = {}) => ({
  asked: '想知道孩子能不能在这里上学',
  done: '问了学校，把要带的材料写给她了',
  outcome: 'done',
  next: '下周三带材料来，一起填表',
  ...change,
})

/** Somebody who asks for advice, and the manager whose desk answers. */
export async function anAdvice({ name = '其木格' } = {}) {
  const world = await newWorld()
  const [asker, manager] = [await world.someone({ name, phone: '13900000009' }), await aManager(world)]
  const item = await ask(asker)
  return { world, asker, manager, item }
}

export const ask = ({ ctx }: Someone) => createCase(ctx, { requestId: aRequest(), kind: 'advice', form: { text: '孩子上学怎么办' } })

/** The same, answered with its record. */
export async function anAnswered(change: Record<string, unknown> = {}) {
  const scene = await anAdvice()
  await act(scene.manager, scene.item, 'complete', { record: aRecord(change) })
  return scene
}
