export default async function tearDown(): Promise<void> {
  await globalThis.testStore?.stop()
  globalThis.testStore = undefined
}
