import type { RefusalCode } from '../../contract/refusals'

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
