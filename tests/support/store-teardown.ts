import { rmSync } from 'node:fs'

export default async function tearDown(): Promise<void> {
  await globalThis.testStore?.stop()
  globalThis.testStore = undefined
  if (globalThis.testBlobs) rmSync(globalThis.testBlobs, { recursive: true, force: true })
  globalThis.testBlobs = undefined
}
