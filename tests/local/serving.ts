import type { Handle } from '../../local/http/gateway'
import { listen } from '../../local/http/server'

const open: (() => Promise<void>)[] = []

/** A handler on a port of its own until the test ends; gives its address. */
export async function serve(handle: Handle): Promise<string> {
  const { port, close } = await listen(0, handle)
  open.push(close)
  return `http://127.0.0.1:${port}`
}

export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((close) => close()))
}
