import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Handle } from './gateway'

/** How long requests may still take once the server closes. */
const patienceMilliseconds = 2_000

/**
 * How long a connection stays open between requests. After Node's own five seconds it would close just when a client that was
 * busy for a moment sends its next request over it, and that request would fail.
 */
const idleMilliseconds = 75_000

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds).unref())

export type Listening = { port: number; close(): Promise<void> }

/**
 * Listens on one port of this machine only (LISTEN_HOST opens it), on both loopback addresses: a browser may use either for
 * `localhost`. Closing it takes no more requests and lets those under way finish, for a while.
 */
export async function listen(port: number, handle: Handle): Promise<Listening> {
  const underWay = new Set<ServerResponse>()
  const counted: Handle = (request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
    return handle(request, response)
  }
  const first = await open({ host: process.env.LISTEN_HOST ?? '127.0.0.1', port }, counted)
  const address = first.address()
  const taken = typeof address === 'object' && address ? address.port : port
  const second = process.env.LISTEN_HOST ? undefined : await open({ host: '::1', port: taken }, counted).catch(withoutIpv6)
  const servers = second ? [first, second] : [first]
  return {
    port: taken,
    async close() {
      const closed = servers.map((server) => new Promise((done) => void server.close(done)))
      await Promise.race([answered(underWay), pause(patienceMilliseconds)])
      for (const server of servers) server.closeAllConnections()
      await Promise.all(closed)
    },
  }
}

async function answered(underWay: ReadonlySet<ServerResponse>): Promise<void> {
  await Promise.all([...underWay].map((response) => new Promise((done) => response.once('close', done))))
}

/** Passes a request to the handler of the first matching path prefix. */
export function byPrefix(handlers: [prefix: string, handle: Handle][]): Handle {
  return async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const found = handlers.find(([prefix]) => prefix === '/' || path === prefix || path.startsWith(`${prefix}/`))
    if (found) return found[1](request, response)
    response.writeHead(404).end()
  }
}

function open({ host, port }: { host: string; port: number }, handle: Handle): Promise<Server> {
  // HTTP APIs' quota for the request line and headers.
  const server = createServer({ maxHeaderSize: 10_240, keepAliveTimeout: idleMilliseconds }, (request, response) => {
    handle(request, response).catch((error) => {
      console.error(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  return new Promise((done, failed) => {
    server.once('error', failed).listen(port, host, () => done(server))
  })
}

function withoutIpv6(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error
}
