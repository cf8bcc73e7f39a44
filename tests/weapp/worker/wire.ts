import http from 'node:http'
import type { Answered, Progressed, Sent } from '../realm/host'

/** What the test does to the network: `lose` a reply after the server has answered, or `hold` it until it is let go. */
export interface Disturbance {
  match: string
  how: 'lose' | 'hold'
}

/** A request as the test sees it; `statusCode` is there once the server has answered, `ended` once the app has heard. */
export interface Seen {
  method: string
  path: string
  statusCode?: number
  ended?: true
}

interface Wire {
  hosts: Record<string, string>
  settle(answered: Answered): void
  progressed(told: Progressed): void
  seen(seen: Seen, index: number): void
  problem(text: string): void
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 20 })

/** The phone's way to the server: real HTTP, to the hosts of the allow-list alone. */
export function makeWire(wire: Wire) {
  const underWay = new Map<number, http.ClientRequest>()
  const disturbances: Disturbance[] = []
  const held: (() => void)[] = []
  let timesLetGo = 0
  let count = 0

  function send(sent: Sent): void {
    const { origin, pathname, search } = new URL(sent.url)
    // A signed form or address names the store where it really is; WeChat lists it for itself.
    const address = wire.hosts[origin] ?? ((sent.upload || sent.download) && Object.values(wire.hosts).find((host) => host === origin))
    if (!address) {
      wire.problem(`a request to ${origin}, which is not on the list of hosts`)
      wire.settle({ id: sent.id, errMsg: 'request:fail url not in domain list', errno: 600002 })
      return
    }
    const index = count++
    const seen: Seen = { method: sent.method, path: `${pathname}${search}` }
    wire.seen(seen, index)
    const disturbance = takeDisturbance(disturbances, seen)
    const begun = timesLetGo
    const finish = (answered: Answered) => {
      underWay.delete(sent.id)
      const answer = 'statusCode' in answered ? { ...seen, statusCode: answered.statusCode } : seen
      wire.seen(answer, index)
      const deliver = () => {
        wire.settle(disturbance === 'lose' ? { id: sent.id, errMsg: 'request:fail interrupted', errno: 600003 } : answered)
        wire.seen({ ...answer, ended: true }, index)
      }
      if (disturbance === 'hold' && begun === timesLetGo) held.push(deliver)
      else deliver()
    }
    underWay.set(sent.id, exchange(new URL(`${pathname}${search}`, address), sent, { finish, progressed: wire.progressed }))
  }

  return {
    send,
    abort: (id: number) => underWay.get(id)?.destroy(),
    disturb: (disturbance: Disturbance) => disturbances.push(disturbance),
    letGo() {
      timesLetGo += 1
      for (const deliver of held.splice(0)) deliver()
    },
  }
}

function takeDisturbance(disturbances: Disturbance[], { method, path }: Seen): Disturbance['how'] | undefined {
  const at = disturbances.findIndex(({ match }) => new RegExp(match).test(`${method} ${path}`))
  return at < 0 ? undefined : disturbances.splice(at, 1)[0]?.how
}

type Hear = { finish(answered: Answered): void; progressed(told: Progressed): void }

function exchange(address: URL, sent: Sent, { finish, progressed }: Hear): http.ClientRequest {
  const { id, method, timeoutMilliseconds } = sent
  const body = sent.body === null ? undefined : Buffer.from(sent.body, sent.upload ? 'latin1' : 'utf8')
  const headers = { ...sent.header, referer: 'https://servicewechat.com/touristappid/1/page-frame.html' }
  let done = false
  const once = (answered: Answered) => {
    if (!done) finish(answered)
    done = true
    clearTimeout(timeout)
  }
  const fail = (errMsg: string, errno: number) => once({ id, errMsg: `request:fail ${errMsg}`, errno })
  const request = http.request(address, { method, headers, agent }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', (error) => fail(error.message, 600001))
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString(sent.download ? 'latin1' : 'utf8')
      once({ id, statusCode: response.statusCode ?? 0, header: headersOf(response), cookies: response.headers['set-cookie'] ?? [], text })
    })
  })
  const timeout = setTimeout(() => {
    fail('timeout', 5)
    request.destroy()
  }, timeoutMilliseconds)
  request.on('error', (error) => fail(error.message, 600001))
  if (!sent.upload || !body) request.end(body)
  else void writeBySteps(request, { body, told: (gone) => !done && progressed({ id, sent: gone, total: body.length }) })
  return request
}

const stepBytes = 64 * 1024

async function writeBySteps(request: http.ClientRequest, { body, told }: { body: Buffer; told(gone: number): void }): Promise<void> {
  request.setHeader('content-length', body.length)
  for (let at = 0; at < body.length; at += stepBytes) {
    const step = body.subarray(at, at + stepBytes)
    await new Promise<void>((gone) => request.write(step, () => gone()))
    told(at + step.length)
  }
  request.end()
}

/** Names as the server wrote them: a phone does not put them in lower case. */
function headersOf(response: http.IncomingMessage): Record<string, string> {
  const header: Record<string, string> = {}
  for (let at = 0; at < response.rawHeaders.length; at += 2) {
    const name = (response.rawHeaders[at] ?? '').replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
    const value = response.rawHeaders[at + 1] ?? ''
    header[name] = header[name] === undefined ? value : `${header[name]}, ${value}`
  }
  return header
}
