import { mostPieces, mustHold, Reader } from './reader'

/** A box of an MP4: its type, its offset, and a reader at the start of its contents. */
export type Box = { type: string; at: number; body(): Reader }

/** The boxes in a range of bytes; a size of 0 means up to the end. */
export function boxesOf(from: Reader): Box[] {
  const boxes: Box[] = []
  while (from.left >= 8) {
    mustHold(boxes.length < mostPieces, 'more boxes than any recording has')
    const at = from.at
    const short = from.u32()
    const type = from.text(4)
    const whole = short === 1 ? from.u64() : short === 0 ? from.end - at : short
    const { at: start, end } = from.within(whole - (from.at - at))
    boxes.push({ type, at, body: () => new Reader(from.all, start, end) })
  }
  mustHold(from.left === 0, 'the recording is cut off')
  return boxes
}

export function mustHaveOne(boxes: Box[], type: string): Box {
  const found = boxes.filter((box) => box.type === type)
  const [only] = found
  mustHold(only !== undefined && found.length === 1, `a recording has one ${type}`)
  return only
}

/** The box at the end of a path of boxes, each of which must exist exactly once. */
export function onePath(from: Box, ...path: string[]): Box {
  return path.reduce((box, type) => mustHaveOne(boxesOf(box.body()), type), from)
}
