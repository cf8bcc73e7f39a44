import type { Role } from '../../contract/people'

/** Words that stand in data: marked for the extractor, which finds no macro there. */
interface Words {
  id: string
  message: string
}

/** A way into an area: a tile on home, a row on 办事 or 我的. */
export interface Entry {
  motif: string
  title: Words
  note?: Words
  to: string
  /** Left out, everybody sees it. */
  seenBy?(roles: readonly Role[]): boolean
}

export interface Entries {
  home?: readonly Entry[]
  services?: readonly Entry[]
  me?: readonly Entry[]
}

/** A line of src/areas.ts: plain data, since the build reads it as well as the app. */
export interface Area {
  /** Its folder in src, which is the root of its subpackage. */
  folder?: string
  /** Left out where an area is only the ground that others stand on. */
  pages?: readonly string[]
  /** Pages that WeChat has no use for. */
  webPages?: readonly string[]
  /** Whether its subpackage is fetched while home is read. */
  soon?: boolean
  addresses?: Readonly<Record<string, string | ((...about: never[]) => string)>>
  entries?: Entries
}
