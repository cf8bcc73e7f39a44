/** One part of a multipart form; its body has to be read before the next part comes. */
export type Part = { name: string; body: AsyncGenerator<Buffer> }

/** A form that breaks RFC 7578. */
export class FormBroken extends Error {}

const longestHeadBytes = 8_192

/** The parts of a multipart form as they arrive; never more than a chunk is held. */
export async function* readForm(source: AsyncIterable<Buffer>, contentType: string): AsyncGenerator<Part> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]{1,70})"?/i.exec(contentType)?.[1]
  if (!boundary) throw new FormBroken('not a multipart form')
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const scanner = createScanner(source)
  await readAll(scanner.until(delimiter), longestHeadBytes)
  for (;;) {
    const head = (await readAll(scanner.until(Buffer.from('\r\n')), longestHeadBytes)).toString()
    if (head.startsWith('--')) return
    const headers = (await readAll(scanner.until(Buffer.from('\r\n\r\n')), longestHeadBytes)).toString()
    const name = /^content-disposition:.*?[ ;]name="([^"]*)"/im.exec(headers)?.[1]
    if (name === undefined) throw new FormBroken('a part without a name')
    const body = scanner.until(delimiter)
    yield { name, body }
    for await (const _rest of body);
  }
}

/** All of a body that is no longer than `limitBytes`. */
export async function readAll(body: AsyncIterable<Buffer>, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limitBytes) throw new FormBroken('a field is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function createScanner(source: AsyncIterable<Buffer>) {
  const chunks = source[Symbol.asyncIterator]()
  // The first boundary may stand at the very beginning.
  let held: Buffer = Buffer.from('\r\n')

  return {
    /** What comes before a delimiter, and steps over it. */
    async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
      for (;;) {
        const at = held.indexOf(delimiter)
        if (at >= 0) {
          const found = held.subarray(0, at)
          held = held.subarray(at + delimiter.length)
          yield found
          return
        }
        const safe = Math.max(0, held.length - delimiter.length + 1)
        const passed = held.subarray(0, safe)
        held = held.subarray(safe)
        if (passed.length > 0) yield passed
        const next = await chunks.next()
        if (next.done) throw new FormBroken('the form ends too early')
        held = Buffer.concat([held, next.value])
      }
    },
  }
}
