import { createHmac } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

/** A person with a WeChat account; `key` identifies them to the stand-in. */
export type WeChatUser = { key: string; name: string; openid: string; roles: readonly string[]; note?: string }

const Visitors = z.array(z.string())

/** The demo people, and visitors under whatever name they gave, stored in `file`. */
export async function loadPeople({ demoPeople, secret, file }: { demoPeople: readonly WeChatUser[]; secret: string; file: string }) {
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return '[]'
  })
  const visitors = Visitors.parse(JSON.parse(kept))

  // The same name is the same visitor while the secret lasts. An openid has 28 characters.
  const visitor = (name: string): WeChatUser => {
    const openid = `o${createHmac('sha256', secret).update(name).digest('base64url').slice(0, 27)}`
    return { key: name, name, openid, roles: ['visitor'] }
  }

  return {
    list: (): WeChatUser[] => [...demoPeople, ...visitors.map(visitor)],
    async find(person: string): Promise<WeChatUser> {
      const known = demoPeople.find(({ key, name }) => key === person || name === person)
      if (known) return known
      if (!visitors.includes(person)) {
        visitors.push(person)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, JSON.stringify(visitors))
      }
      return visitor(person)
    },
  }
}
