import { host } from './host'
import { problem } from './problems'

/** What a page cost: its setData calls, and its tree at the largest. */
export interface PageFigures {
  page: string
  setDataCalls: number
  largestSetDataBytes: number
  totalSetDataBytes: number
  mostSetDataInASecond: number
  mostNodes: number
  deepest: number
  mostChildren: number
}

const kilobyte = 1024
const advisedSetDataBytes = 256 * kilobyte
const refusedSetDataBytes = 1024 * kilobyte

const figures = new Map<string, PageFigures & { times: number[] }>()

function figuresOf(page: string): PageFigures & { times: number[] } {
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

/** Counts a setData by its JSON; false if WeChat would not take it. */
export function countSetData(page: string, json: string): boolean {
  const bytes = host().bytes(json)
  const mine = figuresOf(page)
  const now = Date.now()
  mine.setDataCalls += 1
  mine.totalSetDataBytes += bytes
  mine.largestSetDataBytes = Math.max(mine.largestSetDataBytes, bytes)
  mine.times = [...mine.times.filter((time) => now - time < 1000), now]
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
