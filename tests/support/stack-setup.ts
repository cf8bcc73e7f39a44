import { type RunningStack, startStack } from '../browser/stack'

declare global {
  var sharedStack: RunningStack | undefined
}

/**
 * Brings up the product once for all files of a run, whatever projects they belong to; each file keeps to people and activities of
 * its own in it. STACK_ADDRESS names one that runs already.
 */
export default async function setUp(): Promise<void> {
  if (process.env.STACK_ADDRESS) return
  globalThis.sharedStack = await startStack()
  process.env.STACK_ADDRESS = globalThis.sharedStack.address
}
