import { createServer, type Socket } from 'node:net'
import { StillBusy } from '../../../functions/platform/retry'
import { createClient, createTable } from '../../../functions/platform/table'

type Act = (socket: Socket) => void

const key = { partition: 'things', sort: 'a' }
const patience = { pause: async () => undefined, fraction: () => 0, now: () => 0 }
const answer = (status: string, body: string, bytes = body.length) => `HTTP/1.1 ${status}\r\ncontent-length: ${bytes}\r\n\r\n${body}`
const ends =
  (text: string): Act =>
  (socket) =>
    socket.end(text)
const right = ends(answer('200 OK', '{"Item":{"sk":{"S":"a"}}}'))

const faults: [string, Act][] = [
  ['resets the connection', (socket) => socket.resetAndDestroy()],
  ['closes the connection', (socket) => socket.end()],
  ['never answers', () => undefined],
  ['stops in the middle of the answer', (socket) => socket.write(answer('200 OK', '{"It', 100))],
  [
    'resets the connection in the middle of the answer',
    (socket) => socket.write(answer('200 OK', '{"It', 100), () => socket.resetAndDestroy()),
  ],
  ['breaks off in the head', ends('HTTP/1.1 200 OK\r\ncontent-')],
  ['breaks off in the body', ends(answer('200 OK', '{"It', 100))],
  ['breaks off in a body without a length', ends('HTTP/1.1 200 OK\r\n\r\n{"It')],
  ['answers no HTTP', ends('what?\r\n\r\n')],
  ['answers no JSON', ends(answer('200 OK', '<html>'))],
  ['took too long to read the request', ends(answer('408 Request Timeout', '<h1>Bad Message 408</h1>'))],
  ['is asked too often', ends(answer('429 Too Many Requests', ''))],
  ['refuses without a reason', ends(answer('400 Bad Request', ''))],
  ['is behind a gateway that finds it away', ends(answer('502 Bad Gateway', '<h1>502</h1>'))],
]

let close: (() => Promise<void>) | undefined

afterEach(() => close?.())

test.each(faults)('a store that %s once is asked again, and then its answer counts', async (_what, fault) => {
  const table = await tableOf([fault])

  expect(await table.get(key)).toEqual({ sk: 'a' })
})

test.each(faults)('a store that %s each time is busy', async (_what, fault) => {
  const table = await tableOf(Array(7).fill(fault))

  await expect(table.get(key)).rejects.toBeInstanceOf(StillBusy)
})

/** A table whose store meets its first requests with faults, one each, and answers all others. */
async function tableOf(faults: Act[]) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('data', () => (faults.shift() ?? right)(socket))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const client = createClient({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${port}` }, 200)
  close = async () => {
    client.destroy()
    for (const socket of sockets) socket.destroy()
    await new Promise((done) => server.close(done))
  }
  return createTable(client, 'things', patience)
}
