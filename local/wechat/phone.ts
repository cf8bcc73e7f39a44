import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import * as z from 'zod/mini'
import type { createCodes } from './codes'
import type { loadPeople } from './people'
import { type Answer, type Ask, parseJson, type Routes, textOf } from './route'

type Options = { communityId: string; people: Awaited<ReturnType<typeof loadPeople>>; codes: ReturnType<typeof createCodes> }

const CodeRequest = z.object({ person: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) })
const files = ['phone.html', 'phone.css', 'phone.js']
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }

/** Plays a phone on this machine: its people, a login code for each, and a page to confirm a login with. */
export function createPhone({ communityId, people, codes }: Options): Routes {
  async function listPeople(): Promise<Answer> {
    return { body: { items: people.list().map(({ key, name, roles, note }) => ({ person: key, name, roles, note })) } }
  }

  async function makeCode(ask: Ask): Promise<Answer> {
    if (ask.request.method !== 'POST') return { status: 405, body: { message: 'POST {person}' } }
    const asked = CodeRequest.safeParse(parseJson(await textOf(ask)))
    if (!asked.success) return { status: 400, body: { message: 'person: the key of a demo person, or a name of 1 to 40 characters' } }
    const { openid } = await people.find(asked.data.person)
    return { body: { code: codes.make(openid) } }
  }

  async function page(file: string): Promise<Answer> {
    const text = await readFile(resolve('local/wechat/phone', file), 'utf8')
    return { type: `${types[extname(file)]}; charset=utf-8`, body: text.replaceAll('{communityId}', communityId) }
  }

  const pages = files.map((file) => [`/local/${file.replace('.html', '')}`, () => page(file)] as const)
  return { '/local/people': listPeople, '/local/codes': makeCode, ...Object.fromEntries(pages) }
}
