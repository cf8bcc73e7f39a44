/** A list's pages in order; `read` gets `after` for the first page, then where the previous one ended. */
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
