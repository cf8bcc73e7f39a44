const pauseMilliseconds = 5
const patienceMilliseconds = 10_000

/** Waits for what must happen soon, however busy the machine is; says what it waited for when it does not. */
export async function until(what: string, happened: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMilliseconds
  while (!(await happened())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
