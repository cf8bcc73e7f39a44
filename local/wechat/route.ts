import type { IncomingMessage } from 'node:http'
import { readBody } from '../http/body'

export type Ask = { request: IncomingMessage; query: URLSearchParams }
export type Answer = { status?: number; type?: string; body: unknown }
export type Routes = Record<string, (ask: Ask) => Promise<Answer>>

const limitBytes = 100 * 1024

/** A request's body as text. */
export async function textOf({ request }: Ask): Promise<string> {
  return (await readBody(request, limitBytes))?.toString() ?? ''
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
