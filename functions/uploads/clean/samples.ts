import { type Box, boxesOf, mustHaveOne, onePath } from './boxes'
import { mustHold, type Reader } from './reader'

/** The position of one frame in the file. */
export type Sample = { at: number; length: number }

// An hour at the highest rate; a voice message has at most a twentieth of it.
const mostSamples = 120_000

/** The samples of a complete recording: their sizes, the number in each chunk, and the chunks' offsets. */
export function tableSamples(table: Box): Sample[] {
  const boxes = boxesOf(table.body())
  const sizes = sizesOf(mustHaveOne(boxes, 'stsz').body())
  const chunks = chunksOf(boxes)
  const groups = groupsOf(mustHaveOne(boxes, 'stsc').body())
  const samples: Sample[] = []
  let group = 0
  for (const [index, start] of chunks.entries()) {
    while ((groups[group + 1]?.first ?? Number.POSITIVE_INFINITY) <= index + 1) group++
    let at = start
    for (let left = groups[group]?.samples ?? 0; left > 0 && samples.length < sizes.length; left--) {
      const length = sizes[samples.length] ?? 0
      samples.push({ at, length })
      at += length
    }
  }
  mustHold(samples.length === sizes.length, 'frames are missing')
  return samples
}

function sizesOf(from: Reader): number[] {
  from.skip(4)
  const same = from.u32()
  const count = counted(from, same === 0 ? 4 : 0)
  return Array.from({ length: count }, () => same || from.u32())
}

function chunksOf(boxes: Box[]): number[] {
  const long = boxes.some(({ type }) => type === 'co64')
  const from = mustHaveOne(boxes, long ? 'co64' : 'stco').body()
  from.skip(4)
  return Array.from({ length: counted(from, long ? 8 : 4) }, () => (long ? from.u64() : from.u32()))
}

function groupsOf(from: Reader): { first: number; samples: number }[] {
  from.skip(4)
  return Array.from({ length: counted(from, 12) }, () => {
    const group = { first: from.u32(), samples: from.u32() }
    from.skip(4)
    return group
  })
}

/** A count, after checking that all its entries are present. */
function counted(from: Reader, entryBytes: number): number {
  const count = from.u32()
  mustHold(count <= mostSamples && count * entryBytes <= from.left, 'more frames than any recording has')
  return count
}

/** The samples of a fragmented recording, as browsers write it. */
export function fragmentSamples(movie: Box, fragments: Box[]): Sample[] {
  const usual = onePath(movie, 'mvex', 'trex').body()
  usual.skip(16)
  const usualBytes = usual.u32()
  const samples: Sample[] = []
  for (const fragment of fragments) {
    const boxes = boxesOf(mustHaveOne(boxesOf(fragment.body()), 'traf').body())
    const head = headOf(mustHaveOne(boxes, 'tfhd').body())
    const start = { base: head.base ?? fragment.at, usualBytes: head.usualBytes ?? usualBytes }
    for (const { type, body } of boxes) {
      if (type === 'trun') samples.push(...runOf(body(), start))
      // After each run: a few bytes may announce as many frames as a recording has.
      mustHold(samples.length <= mostSamples, 'more frames than any recording has')
    }
  }
  return samples
}

function headOf(from: Reader): { base?: number; usualBytes?: number } {
  const flags = from.u32()
  from.skip(4)
  const base = flags & 0x1 ? from.u64() : undefined
  from.skip((flags & 0x2 ? 4 : 0) + (flags & 0x8 ? 4 : 0))
  return { base, usualBytes: flags & 0x10 ? from.u32() : undefined }
}

function runOf(from: Reader, { base, usualBytes }: { base: number; usualBytes: number }): Sample[] {
  const flags = from.u32()
  const count = from.u32()
  mustHold(count <= mostSamples, 'more frames than any recording has')
  let at = base + (flags & 0x1 ? from.i32() : 0)
  from.skip(flags & 0x4 ? 4 : 0)
  return Array.from({ length: count }, () => {
    from.skip(flags & 0x100 ? 4 : 0)
    const length = flags & 0x200 ? from.u32() : usualBytes
    from.skip((flags & 0x400 ? 4 : 0) + (flags & 0x800 ? 4 : 0))
    const sample = { at, length }
    at += length
    return sample
  })
}
