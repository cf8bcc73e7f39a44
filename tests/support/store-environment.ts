/** What tests on the store find in their environment is no concern of the tests that run beside them. */
export function enterTestStore(): void {
  Object.assign(process.env, JSON.parse(process.env.TEST_STORE ?? '{}'))
}

enterTestStore()
