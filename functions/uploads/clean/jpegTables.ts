import { sizeOf } from './picture'
import { mustHold, Reader } from './reader'

/** Quantisation tables: 64 numbers of one or two bytes each, and nothing after them. */
export function checkQuantisation(body: Uint8Array): void {
  const from = new Reader(body)
  while (from.left > 0) {
    const kind = from.u8()
    mustHold(kind >> 4 <= 1 && (kind & 15) <= 3, 'there are four tables of one or two bytes')
    from.skip(64 * ((kind >> 4) + 1))
  }
}

/** Huffman tables: the number of codes of each length, then that many values, and nothing after them. */
export function checkHuffmanTables(body: Uint8Array): void {
  const from = new Reader(body)
  while (from.left > 0) {
    const kind = from.u8()
    mustHold(kind >> 4 <= 1 && (kind & 15) <= 3, 'there are four tables of two classes')
    const codes = from.take(16).reduce((sum, count) => sum + count, 0)
    mustHold(codes <= 256, 'a table has at most 256 codes')
    from.skip(codes)
  }
}

/** A frame's size in pixels; it must have eight bits a sample and one, three or four components. */
export function frameOf(body: Uint8Array): { width: number; height: number } {
  const from = new Reader(body)
  const bits = from.u8()
  const [height, width] = [from.u16(), from.u16()]
  const components = from.u8()
  mustHold(bits === 8 && [1, 3, 4].includes(components) && from.left === 3 * components, 'a frame of a kind nobody shows')
  return sizeOf(width, height)
}

/** A scan's header names its components and the range of coefficients. */
export function scanHead(body: Uint8Array): void {
  const from = new Reader(body)
  const components = from.u8()
  mustHold(components >= 1 && components <= 4 && from.left === 2 * components + 3, 'a scan of components that do not fit')
}
