export default async function tearDown(): Promise<void> {
  await globalThis.sharedStack?.stop()
  globalThis.sharedStack = undefined
}
