import { Worker } from 'node:worker_threads'
import type { Deed, Sight } from '../realm/boot'
import type { PageFigures } from '../realm/figures'
import type { Enter } from '../realm/host'
import type { Seen } from '../worker/wire'
import type { Order, Parts } from '../worker/worker'
import { bundles } from './bundles'
import { reportOf } from './report'
import type { Opened, Told } from './told'

const pauseMilliseconds = 20
const quietLooks = 3
const open = new Set<Phone>()

/** A visit by a person, and what went wrong on the way. The app runs in a worker of its own, so that it can be killed. */
export class Phone {
  readonly problems: string[] = []
  readonly requests: Seen[] = []
  readonly calls: string[] = []
  readonly calendar: object[] = []
  /** The pictures that were opened to be seen large. */
  readonly pictures: string[] = []
  readonly documents: Opened[] = []
  readonly log: string[] = []
  private worker: Worker | undefined
  private readonly answers = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  private count = 0
  private requestsBefore = 0

  constructor(
    private parts: Parts,
    private readonly patienceMilliseconds: number,
  ) {}

  /** Opens the app, from nothing or as a card or a code does while it is open. */
  async opens(enter: Partial<Enter> = {}): Promise<void> {
    this.worker ??= this.start()
    await this.ask({ enter: { path: '', query: {}, scene: 1001, ...enter } })
  }

  /** Waits until a text is on the screen. */
  async sees(text: string): Promise<void> {
    await this.watch(`"${text}" to be seen`, (sight) => sight.text.includes(text))
  }

  async doesNotSee(text: string): Promise<void> {
    await this.watch(`"${text}" to be gone`, (sight) => !sight.text.includes(text))
  }

  /** Waits for what fits a pattern, and gives its groups. */
  async reads(pattern: RegExp): Promise<string[]> {
    let found: RegExpExecArray | null = null
    await this.watch(`${pattern} to be read`, (sight) => {
      found = pattern.exec(sight.text)
      return found !== null
    })
    return [...(found ?? [])].slice(1)
  }

  /** Waits until no request is under way, and what it brought has been drawn. */
  async isQuiet(): Promise<void> {
    let quiet = 0
    await this.until('the network to be quiet', async () => {
      await this.look()
      quiet = this.requests.slice(this.requestsBefore).every(({ ended }) => ended) ? quiet + 1 : 0
      return quiet > quietLooks
    })
  }

  async isOn(page: string): Promise<void> {
    await this.watch(`${page} to be open`, (sight) => sight.page === page)
  }

  /** Taps what bears a text or a spoken name; `within` tells one of several by what stands around it. */
  async taps(text: string, { within, times }: { within?: string; times?: number } = {}): Promise<void> {
    await this.does({ tap: text, within, times })
  }

  /** Lays a finger on what bears a text, until it lets go. */
  async holds(text: string): Promise<void> {
    await this.does({ hold: text })
  }

  async letsGo(): Promise<void> {
    await this.does({ letGo: true })
  }

  /** These photos will be chosen when the album opens next; it opens once for them. */
  async willChoose(...photos: Uint8Array[]): Promise<void> {
    await this.does({ choose: photos.map((bytes) => Buffer.from(bytes).toString('latin1')) })
  }

  /** This file will be chosen from a chat next; one whose ending is not asked for is not shown there, and nothing is chosen. */
  async willChooseFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.does({ chooseFile: { name, bytes: Buffer.from(bytes).toString('latin1') } })
  }

  /** Types into the field of that name, in place of what is in it. */
  async types(field: string, text: string): Promise<void> {
    await this.does({ type: field, text })
  }

  async confirms(): Promise<void> {
    await this.does({ press: 'confirm' })
  }

  async goesBack(): Promise<void> {
    await this.does({ press: 'back' })
  }

  async pullsDown(): Promise<void> {
    await this.does({ move: 'down' })
  }

  async reachesTheEnd(): Promise<void> {
    await this.does({ move: 'end' })
  }

  /** What a person would send on from the menu: the card's title and where it leads. */
  async shares(): Promise<{ title?: string; path?: string }> {
    return (await this.does({ share: true })) as { title?: string; path?: string }
  }

  async leaves(): Promise<void> {
    await this.does({ app: 'hide' })
  }

  async comesBack(): Promise<void> {
    await this.does({ app: 'show' })
  }

  async hasNetwork(on: boolean): Promise<void> {
    await this.does({ network: on })
    this.parts = { ...this.parts, settings: { ...this.parts.settings, online: on } }
  }

  /** The next request that fits `POST /v1/…` reaches the server, but its reply does not reach the app. */
  async losesReplyOf(request: string): Promise<void> {
    await this.ask({ disturb: { match: request, how: 'lose' } })
  }

  async holdsReplyOf(request: string): Promise<void> {
    await this.ask({ disturb: { match: request, how: 'hold' } })
  }

  async letsRepliesCome(): Promise<void> {
    await this.ask({ letGo: true })
  }

  /** Waits until a request was answered by the server, whether the app heard of it or not. */
  async hasSent(request: string): Promise<void> {
    const pattern = new RegExp(request)
    await this.until(`${request} to be answered`, async () =>
      this.requests.some(({ method, path, statusCode }) => statusCode !== undefined && pattern.test(`${method} ${path}`)),
    )
  }

  async look(): Promise<Sight> {
    return (await this.ask({ look: true })) as Sight
  }

  async figures(): Promise<PageFigures[]> {
    return (await this.ask({ figures: true })) as PageFigures[]
  }

  /** The system ends the app, in the middle of whatever it does; what was stored stays. */
  async isKilled(): Promise<void> {
    const storage = (await this.ask({ storage: true })) as [string, string][]
    const files = (await this.ask({ files: true })) as [string, string][]
    this.parts = { ...this.parts, settings: { ...this.parts.settings, storage, files } }
    await this.close()
  }

  async close(): Promise<void> {
    open.delete(this)
    await this.worker?.terminate()
    this.worker = undefined
  }

  private start(): Worker {
    open.add(this)
    this.requestsBefore = this.requests.length
    const worker = new Worker(bundles().worker, { eval: true, workerData: this.parts, execArgv: ['--enable-source-maps'] })
    worker.on('message', (told: Told) => this.hear(told))
    worker.on('error', (error) => this.problems.push(`the test phone broke: ${error.stack}`))
    worker.on('exit', () => {
      for (const { reject } of this.answers.values()) reject(new Error('the phone is off'))
    })
    return worker
  }

  private hear(told: Told): void {
    if (told.problem !== undefined) this.problems.push(told.problem)
    if (told.log !== undefined) this.log.push(told.log.slice(0, 300))
    if (told.called !== undefined) this.calls.push(told.called)
    if (told.calendar !== undefined) this.calendar.push(told.calendar)
    if (told.looked !== undefined) this.pictures.push(told.looked)
    if (told.opened) this.documents.push(told.opened)
    if (told.seen && told.index !== undefined) this.requests[this.requestsBefore + told.index] = told.seen
    if (told.id === undefined) return
    const answer = this.answers.get(told.id)
    this.answers.delete(told.id)
    if (told.error === undefined) answer?.resolve(told.value)
    else answer?.reject(new Error(told.error))
  }

  private ask(order: Order): Promise<unknown> {
    const worker = this.worker
    if (!worker) return Promise.reject(new Error('the phone is off'))
    this.count += 1
    const id = this.count
    return new Promise((resolve, reject) => {
      this.answers.set(id, { resolve, reject })
      worker.postMessage({ id, order })
    })
  }

  private async does(deed: Deed): Promise<unknown> {
    try {
      return await this.ask({ deed, patienceMilliseconds: this.patienceMilliseconds })
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${await this.report()}`)
    }
  }

  private async watch(what: string, seen: (sight: Sight) => boolean): Promise<void> {
    await this.until(what, async () => seen(await this.look()))
  }

  private async until(what: string, happened: () => Promise<boolean>): Promise<void> {
    const until = Date.now() + this.patienceMilliseconds
    while (!(await happened())) {
      if (Date.now() > until) throw new Error(`waited in vain for ${what}\n${await this.report()}`)
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
    }
  }

  private async report(): Promise<string> {
    return reportOf(await this.look(), this)
  }
}

/** Turns off what a failed test left on. */
export async function closePhones(): Promise<void> {
  await Promise.all([...open].map((phone) => phone.close()))
}
