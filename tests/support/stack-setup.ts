import { type RunningStack, startStack } from '../browser/stack'

declare global {
  var sharedStack: RunningStack | undefined
}

/** Brings up the product once for all files of a run; each file keeps to people and activities of its own in it. */
export default async function setUp(): Promise<void> {
  globalThis.sharedStack ??= await startStack()
  process.env.STACK_ADDRESS = globalThis.sharedStack.address
}
