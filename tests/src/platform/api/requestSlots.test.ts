import { inSlot } from '../../../../src/platform/api/requestSlots'

test('thirty requests at once: never more than ten under way, and every one is sent, whatever fails before it', async () => {
  let underWay = 0
  let most = 0
  const send = async (at: number) => {
    underWay += 1
    most = Math.max(most, underWay)
    await Promise.resolve()
    underWay -= 1
    if (at % 3 === 0) throw new Error('lost')
    return at
  }

  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => inSlot(() => send(at))))

  expect(most).toBeLessThanOrEqual(10)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  await expect(inSlot(() => send(1))).resolves.toBe(1)
})
