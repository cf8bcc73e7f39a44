/** A list's pages in order, from `after` or the beginning: `read` is given where the one before ended. */
export async function* pagesOf<P extends { last?: unknown }>(
  read: (after?: P['last']) => Promise<P>,
  after?: P['last'],
): AsyncGenerator<P, void> {
  let next = after
  do {
    const page = await read(next)
    yield page
    next = page.last
  } while (next !== undefined)
}
