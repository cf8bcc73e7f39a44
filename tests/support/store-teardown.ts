export default function tearDown(): void {
  globalThis.testStore?.process.kill('SIGKILL')
  globalThis.testStore = undefined
}
