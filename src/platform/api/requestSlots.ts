const mostAtOnce = 8

let underWay = 0
const waiting: (() => void)[] = []

/** WeChat sends 10 requests at once and refuses more; the rest wait here for a slot. */
export async function inSlot<T>(send: () => Promise<T>): Promise<T> {
  if (underWay >= mostAtOnce) await new Promise<void>((turn) => waiting.push(turn))
  else underWay += 1
  try {
    return await send()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else underWay -= 1
  }
}
