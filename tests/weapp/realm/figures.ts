import { host } from './host'
import { problem } from './problems'

/** What a page cost: its setData calls, and its tree at the largest. */
export interface PageFigures {
  page: string
  setDataCalls: number
  largestSetDataBytes: number
  totalSetDataBytes: number
  /** Since the last thing its visitor did: tests do more in a second than anybody can. */
  mostSetDataInASecond: number
  mostNodes: number
  deepest: number
  mostChildren: number
}

type Counted = PageFigures & { times: { act: number; at: number }[] }

const kilobyte = 1024
const advisedSetDataBytes = 256 * kilobyte
const refusedSetDataBytes = 1024 * kilobyte

const figures = new Map<string, Counted>()

function figuresOf(page: string): Counted {
  const known = figures.get(page)
  if (known) return known
  const fresh = {
    page,
    setDataCalls: 0,
    largestSetDataBytes: 0,
    totalSetDataBytes: 0,
    mostSetDataInASecond: 0,
    mostNodes: 0,
    deepest: 0,
    mostChildren: 0,
    times: [],
  }
  figures.set(page, fresh)
  return fresh
}

let acts = 0

/** Does what a visitor does, from when on its setData calls are counted; what can't be done changes nothing. */
export function countedFrom<T>(act: () => T): T {
  acts += 1
  try {
    return act()
  } catch (error) {
    acts -= 1
    throw error
  }
}

/** Counts a setData by its JSON; false if WeChat would not take it. */
export function countSetData(page: string, json: string): boolean {
  const bytes = host().bytes(json)
  const mine = figuresOf(page)
  const now = Date.now()
  mine.setDataCalls += 1
  mine.totalSetDataBytes += bytes
  mine.largestSetDataBytes = Math.max(mine.largestSetDataBytes, bytes)
  mine.times = [...mine.times.filter(({ act, at }) => act === acts && now - at < 1000), { act: acts, at: now }]
  mine.mostSetDataInASecond = Math.max(mine.mostSetDataInASecond, mine.times.length)
  if (bytes > advisedSetDataBytes)
    problem(`setData of ${bytes} bytes on ${page}, more than ${bytes > refusedSetDataBytes ? '1 MB' : '256 KB'}`)
  return bytes <= refusedSetDataBytes
}

export function countTree(page: string, tree: { nodes: number; depth: number; children: number }): void {
  const mine = figuresOf(page)
  mine.mostNodes = Math.max(mine.mostNodes, tree.nodes)
  mine.deepest = Math.max(mine.deepest, tree.depth)
  mine.mostChildren = Math.max(mine.mostChildren, tree.children)
}

export function allFigures(): PageFigures[] {
  return [...figures.values()].map(({ times: _, ...page }) => page)
}
