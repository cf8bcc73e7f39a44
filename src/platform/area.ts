import type { Role } from '../../contract/people'

/** Texts within data, marked explicitly because the extractor finds no macro there. */
interface Words {
  id: string
  message: string
}

/** A link to an area: a tile on home, or a row on 办事 or 我的. */
export interface Entry {
  motif: string
  title: Words
  note?: Words
  to: string
  /** If omitted, everybody sees it. */
  seenBy?(roles: readonly Role[]): boolean
}

export interface Entries {
  home?: readonly Entry[]
  services?: readonly Entry[]
  me?: readonly Entry[]
}

/** A line of src/areas.ts: plain data, because the build reads it as well as the app. */
export interface Area {
  /** Its folder in src, which is also the root of its subpackage. */
  folder?: string
  /** Omitted for an area with no pages of its own, on which others build. */
  pages?: readonly string[]
  /** Pages that are only built for the web, or only for the phone. */
  webPages?: readonly string[]
  phonePages?: readonly string[]
  /** Whether to preload its subpackage while home is open. */
  soon?: boolean
  addresses?: Readonly<Record<string, string | ((...about: never[]) => string)>>
  entries?: Entries
}
