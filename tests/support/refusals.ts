import { allRefusals } from '../../contract/allRefusals'
import type { RefusalCode } from '../../contract/refusals'
import type { Reply } from './http'

/** The refusal a promise ends in, `{code, data}`; anything else that happens fails the test. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: RefusalCode; data: unknown }> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  )
  if ('value' in outcome) throw new Error(`nothing was refused; the answer was ${JSON.stringify(outcome.value)}`)
  const { code, data } = outcome.error as { code?: RefusalCode; data?: unknown }
  if (!code) throw outcome.error
  return { code, data }
}

/** A refusal a resident can read: a 4xx, a code of the contract, its own Chinese sentence and nothing of the inside. */
export function expectRefusal(reply: Reply, code?: string) {
  expect(reply.status).toBeGreaterThanOrEqual(400)
  expect(reply.status).toBeLessThan(500)
  expect(Object.keys(allRefusals)).toContain(reply.body.code)
  expect(reply.body.message).toMatch(/[\u4e00-\u9fff]+[。]$/)
  expect(reply.text).not.toMatch(/at \w+ \(|\.ts:|node_modules|ZodError|dynamodb/i)
  if (code) expect(reply.body.code).toBe(code)
}
