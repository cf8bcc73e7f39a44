import { pagesOf } from '../../../functions/platform/pages'

/** A list of `length` numbers, two a page, that notes from where it was read. */
function listOf(length: number) {
  const reads: (number | undefined)[] = []
  const read = async (after?: number) => {
    reads.push(after)
    const from = after ?? 0
    const end = Math.min(from + 2, length)
    return { numbers: Array.from({ length: end - from }, (_, at) => from + at), last: end < length ? end : undefined }
  }
  return { reads, read }
}

async function numbersOf(pages: AsyncIterable<{ numbers: number[] }>): Promise<number[]> {
  const all: number[] = []
  for await (const { numbers } of pages) all.push(...numbers)
  return all
}

test('all pages of a list are read, each from where the one before ended', async () => {
  const { reads, read } = listOf(5)

  expect(await numbersOf(pagesOf(read))).toEqual([0, 1, 2, 3, 4])
  expect(reads).toEqual([undefined, 2, 4])
})

test('a list is read on from a place', async () => {
  const { reads, read } = listOf(5)

  expect(await numbersOf(pagesOf(read, 2))).toEqual([2, 3, 4])
  expect(reads).toEqual([2, 4])
})

test('an empty list is one empty page', async () => {
  const { reads, read } = listOf(0)

  expect(await numbersOf(pagesOf(read))).toEqual([])
  expect(reads).toEqual([undefined])
})

test('whoever has seen enough reads no further page', async () => {
  const { reads, read } = listOf(5)

  for await (const { numbers } of pagesOf(read)) if (numbers.includes(1)) break

  expect(reads).toEqual([undefined])
})
