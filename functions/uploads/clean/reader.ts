/** A file that violates its format: truncated, stretched, or with data where there must be none. */
export class Broken extends Error {}

/** No picture and no recording is made of more; millions of empty ones would hold everybody else up. */
export const mostPieces = 20_000

/** Reads numbers and ranges of bytes in sequence; throws Broken past the end. */
export class Reader {
  private readonly view: DataView

  constructor(
    readonly all: Uint8Array,
    public at = 0,
    readonly end = all.length,
  ) {
    this.view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  }

  get left(): number {
    return this.end - this.at
  }

  u8 = (): number => this.view.getUint8(this.step(1))
  u16 = (): number => this.view.getUint16(this.step(2))
  u32 = (): number => this.view.getUint32(this.step(4))
  i32 = (): number => this.view.getInt32(this.step(4))
  u16le = (): number => this.view.getUint16(this.step(2), true)
  u32le = (): number => this.view.getUint32(this.step(4), true)

  /** A 64-bit number; files are far smaller than the exact range of a double. */
  u64 = (): number => this.u32() * 0x1_0000_0000 + this.u32()

  u24le(): number {
    return this.u8() + this.u16le() * 0x100
  }

  text(length: number): string {
    return String.fromCharCode(...this.take(length))
  }

  take(length: number): Uint8Array {
    const from = this.step(length)
    return this.all.subarray(from, from + length)
  }

  /** A reader limited to the next `length` bytes. */
  within(length: number): Reader {
    const from = this.step(length)
    return new Reader(this.all, from, from + length)
  }

  skip(length: number): void {
    this.step(length)
  }

  private step(length: number): number {
    if (length < 0 || length > this.left) throw new Broken(`${length} bytes needed at ${this.at}, ${this.left} left`)
    const from = this.at
    this.at += length
    return from
  }
}

export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what)
}

/** The bytes of a single-byte text. */
export const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
