import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { FormBroken, readForm } from '../../../local/blobs/form'

const boundary = 'XX-a.boundary'
const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }

const partOf = (head: string, body: Buffer) => Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), body, Buffer.from('\r\n')])
const field = (name: string, body: Buffer) => partOf(`Content-Disposition: form-data; name="${name}"`, body)
const file = (body: Buffer, name = 'file') =>
  partOf(`Content-Disposition: form-data; name="${name}"; filename="a.jpg"\r\nContent-Type: image/jpeg`, body)
const formOf = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])

async function* inChunks(bytes: Buffer, sizes: number[]): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function read(chunks: AsyncIterable<Buffer>, said = headers) {
  const form = await readForm(Readable.from(chunks), said)
  return { fields: { ...form.fields }, file: form.file && (await buffer(form.file)) }
}

test('a form comes out as it went in, however it is cut on its way', async () => {
  // Bytes that look like the beginnings of a boundary are the ones that get lost.
  const bytes = fc.array(fc.constantFrom('\r', '\n', '-', '--', boundary, `\r\n--${boundary.slice(0, -1)}`, 'x', '\0'), { maxLength: 30 })
  const body = bytes.map((pieces) => Buffer.from(pieces.join('')))
  const clean = body.filter((one) => !`\r\n${one}`.includes(`\r\n--${boundary}`))
  const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(clean, clean, cuts, async (first, second, sizes) => {
      const form = await read(inChunks(formOf(field('key', first), file(second)), sizes))

      expect(form).toEqual({ fields: { key: first.toString() }, file: second })
    }),
  )
})

test.each([1_000, 65_536, 1_000_000])('a file of a megabyte that comes in pieces of %i bytes comes whole', async (size) => {
  const photo = Buffer.alloc(1_000_000, 'jpeg')

  const form = await read(inChunks(formOf(field('key', Buffer.from('a')), file(photo)), [size]))

  expect(form.fields).toEqual({ key: 'a' })
  expect(form.file?.equals(photo)).toBe(true)
})

test('a form without a file, or with a file of another name, has its fields', async () => {
  const key = field('key', Buffer.from('a'))
  const other = file(Buffer.from('b'), 'photo')

  expect(await read(inChunks(formOf(key), [7]))).toEqual({ fields: { key: 'a' }, file: undefined })
  expect(await read(inChunks(formOf(key, other), [7]))).toEqual({ fields: { key: 'a' }, file: undefined })
})

test.each([
  ['that ends too early', formOf(field('key', Buffer.from('a'))).subarray(0, -6), headers['content-type']],
  ['whose file ends too early', formOf(file(Buffer.from('abc'))).subarray(0, -25), headers['content-type']],
  ['without a boundary', Buffer.from('x'), 'multipart/form-data'],
  ['of another kind', Buffer.from('{}'), 'application/json'],
  ['with endless headers', Buffer.from(`--${boundary}\r\n${'x: y\r\n'.repeat(5_000)}`), headers['content-type']],
])('a form %s is refused', async (_what, bytes, type) => {
  await expect(read(inChunks(bytes, [100]), { 'content-type': type })).rejects.toBeInstanceOf(FormBroken)
})

test('a form whose sender is lost in the middle of the file is refused', async () => {
  async function* lost(): AsyncGenerator<Buffer> {
    yield file(Buffer.alloc(1_000)).subarray(0, 500)
    throw new Error('aborted')
  }

  await expect(read(lost())).rejects.toBeInstanceOf(FormBroken)
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
  expect(given).toBeLessThan(80_000)
})
