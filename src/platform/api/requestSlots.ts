const mostAtOnce = 8

let underWay = 0
const waiting: (() => void)[] = []

/** WeChat allows 10 concurrent requests and refuses more; any beyond our limit wait here for a slot. */
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
