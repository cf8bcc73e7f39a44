/** What the phone is when the app is opened on it. Sent as JSON into the realm, which shares no object with its host. */
export interface Settings {
  /** Names of every function of `wx` there is, whether this phone has it or not. */
  apiNames: string[]
  system: 'ios' | 'android'
  fontSizeScaleFactor: number
  theme: 'light' | 'dark'
  online: boolean
  storage: [key: string, json: string][]
  /** What the app saved: its bytes as text, a character a byte. */
  files: [path: string, bytes: string][]
  /** Templates by file, as the code the template compiler made of the whole build. */
  templates: string
}

export interface Enter {
  path: string
  query: Record<string, string>
  scene: number
}

/** A request as it goes to the wire; the answer comes back through the realm's `answer`. */
export interface Sent {
  id: number
  url: string
  method: string
  header: Record<string, string>
  body: string | null
  /** The body is bytes, a character a byte, and how much of it has gone is told. */
  upload?: true
  /** The answer is bytes, a character a byte. */
  download?: true
  timeoutMilliseconds: number
}

export type Answered =
  | { id: number; statusCode: number; header: Record<string, string>; cookies: string[]; text: string }
  | { id: number; errMsg: string; errno: number }

/** How much of an upload has gone, in bytes. */
export interface Progressed {
  id: number
  sent: number
  total: number
}

/** All that the realm can reach of the world outside. */
export interface Host {
  settings: string
  text(file: string): string | null
  has(file: string): boolean
  /** Evaluates source text in the realm, under the file's name. */
  run(source: string, file: string): unknown
  bytes(text: string): number
  startTimer(callback: () => void, milliseconds: number, repeat: boolean): number
  stopTimer(id: number): void
  send(sent: string): void
  abort(id: number): void
  loginCode(settle: (code: string | null, why: string) => void): void
  tell(event: string): void
}

let current: Host | undefined

export function setHost(host: Host): void {
  current = host
}

export function host(): Host {
  if (!current) throw new Error('the realm has not been started')
  return current
}

export function settings(): Settings {
  parsed ??= JSON.parse(host().settings) as Settings
  return parsed
}

let parsed: Settings | undefined
