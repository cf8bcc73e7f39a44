import { listen } from '../../../local/http/server'

test('a request under way when the server closes is answered, and later ones are not taken', async () => {
  let finish = () => {}
  const begun = new Promise<void>((begin) => {
    finish = begin
  })
  let answer = () => {}
  const server = await listen(0, async (_request, response) => {
    answer = () => response.end('done')
    finish()
  })
  const address = `http://127.0.0.1:${server.port}`
  const underWay = fetch(address)
  await begun

  const closing = server.close()
  await expect(fetch(address)).rejects.toThrow()
  answer()

  expect(await (await underWay).text()).toBe('done')
  await closing
})

test('a connection is kept for longer than a busy client pauses between two requests', async () => {
  const server = await listen(0, async (_request, response) => void response.end('done'))

  const { headers } = await fetch(`http://127.0.0.1:${server.port}`)

  expect(headers.get('keep-alive')).toBe('timeout=75')
  await server.close()
})
