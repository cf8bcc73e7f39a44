import * as fc from 'fast-check'
import { FormBroken, readAll, readForm } from '../../../local/blobs/form'

const boundary = 'XX-a.boundary'
const contentType = `multipart/form-data; boundary=${boundary}`

const formOf = (parts: [name: string, body: Buffer][]) =>
  Buffer.concat([
    ...parts.flatMap(([name, body]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])

async function* inChunks(bytes: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function read(chunks: AsyncIterable<Buffer>): Promise<[string, Buffer][]> {
  const parts: [string, Buffer][] = []
  for await (const { name, body } of readForm(chunks, contentType)) parts.push([name, await readAll(body, 10_000)])
  return parts
}

test('a form comes out as it went in, however it is cut on its way', async () => {
  // Bytes that look like the beginnings of a boundary are the ones that get lost.
  const bytes = fc.array(fc.constantFrom('\r', '\n', '-', '--', boundary, `\r\n--${boundary.slice(0, -1)}`, 'x', '\0'), { maxLength: 30 })
  const body = bytes.map((pieces) => Buffer.from(pieces.join('')))
  const clean = body.filter((one) => !`\r\n${one}`.includes(`\r\n--${boundary}`))
  await fc.assert(
    fc.asyncProperty(
      clean,
      clean,
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
      async (first, second, sizes) => {
        const parts: [string, Buffer][] = [
          ['key', first],
          ['file', second],
        ]

        expect(await read(inChunks(formOf(parts), sizes))).toEqual(parts)
      },
    ),
  )
})

test('a part that nobody reads is passed over', async () => {
  const names: string[] = []

  const form = formOf([
    ['key', Buffer.from('a')],
    ['file', Buffer.from('b')],
  ])
  for await (const { name } of readForm(inChunks(form, [7]), contentType)) names.push(name)

  expect(names).toEqual(['key', 'file'])
})

test.each([
  ['that ends too early', formOf([['key', Buffer.from('a')]]).subarray(0, -6), contentType],
  ['without a boundary', Buffer.from('x'), 'multipart/form-data'],
  ['of another kind', Buffer.from('{}'), 'application/json'],
  ['whose part has no name', Buffer.from(`--${boundary}\r\nContent-Type: x\r\n\r\nx\r\n--${boundary}--`), contentType],
  ['with endless headers', Buffer.from(`--${boundary}\r\n${'x: y\r\n'.repeat(5_000)}`), contentType],
])('a form %s is refused', async (_what, bytes, type) => {
  const reading = (async () => {
    for await (const _part of readForm(inChunks(bytes, [100]), type));
  })()

  await expect(reading).rejects.toBeInstanceOf(FormBroken)
})

test('a field longer than allowed is refused before it is read to its end', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="key"\r\n\r\n`)
    for (;;) {
      given += 1_000
      yield Buffer.alloc(1_000)
    }
  }

  await expect(read(endless())).rejects.toBeInstanceOf(FormBroken)
  expect(given).toBeLessThan(20_000)
})
