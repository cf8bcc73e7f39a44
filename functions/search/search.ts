import * as z from 'zod/mini'
import type { Role } from '../../contract/people'
import type { InputOf } from '../../contract/route'
import type { Found, searchContract } from '../../contract/search'
import { foundCases } from '../cases/lookup'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { keysOf } from './doors'
import { findThings } from './find'
import { homesFor, peopleFor } from './people'
import { type Question, questionOf, type Term } from './question'
import { digitsOf } from './rules'
import { sessionsNamed } from './sessions'
import type { Scope } from './store'

type Input = InputOf<typeof searchContract.find>

const limit = { purpose: 'searches', most: 120, windowSeconds: 60 }
const staff: readonly Role[] = ['manager', 'gridWorker', 'stationWorker', 'serviceWorker', 'mediator', 'lawyer']
/** Who finds cases by the name and phone of whoever asked: a service worker is told these case by case, for a reason. */
const knowsPeople: readonly Role[] = ['manager', 'gridWorker', 'stationWorker', 'mediator', 'lawyer']
const mostBeside = 5

/** What the caller may see of what they search for. What they may not see is in lists that are never read for them. */
export async function search(ctx: Context, { q, cursor, limit: most = 20 }: Input): Promise<{ items: Found[]; next: string | null }> {
  const caller = mustBe(ctx, ...staff)
  const question = questionOf(q)
  if (!question) throw refuse('NOTHING_TO_SEARCH')
  const [before] = cursor ? readCursor(cursor, CursorParts) : []
  await countAgainst(ctx, limit, caller.id)
  const ask = { ctx, caller, question, most, before }
  if (question.terms.length === 0) return numbered(ask)
  if (before !== undefined) return casesOnly(ask)
  const [byNumber, people, homes, cases, sessions] = await Promise.all([
    numbered({ ...ask, most: mostBeside }),
    peopleFor(ctx, caller, { question, most: mostBeside }),
    homesFor(ctx, caller, { question, most: mostBeside }),
    casesOnly(ask),
    sessionsFor(ctx, q),
  ])
  const known = new Set(byNumber.items.map(({ case: { id } }) => id))
  return {
    items: [...byNumber.items, ...people, ...homes, ...cases.items.filter(({ case: { id } }) => !known.has(id)), ...sessions],
    next: cases.next,
  }
}

const CursorParts = z.tuple([z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}~?$/))])

type Ask = { ctx: Context; caller: Caller; question: Question; most: number; before?: string }
type CasePage = { items: Extract<Found, { kind: 'case' }>[]; next: string | null }

const numbered = (ask: Ask) => casePage(ask, ask.question.number ? [[[ask.question.number]]] : [])

const casesOnly = (ask: Ask) => {
  const may = ask.caller.roles.some((role) => knowsPeople.includes(role))
  const allowed = (token: string) => may || !/^(name|digits):/.test(token)
  return casePage(
    ask,
    ask.question.terms.map((term) => term.filter((reading) => reading.every(allowed))),
  )
}

async function casePage({ ctx, caller, question, most, before }: Ask, terms: Term[]): Promise<CasePage> {
  const { ids, next } = await findThings(ctx, { thing: 'case', terms, scopes: scopesOf(caller), before, limit: most })
  const asked = new Set(keysOf(ctx, 'case', terms.flat(2)))
  const cases = (await foundCases(ctx, caller, ids)).filter(
    // Their name or phone was corrected, and the index of their cases is a moment behind.
    ({ stale, phone }) =>
      !stale.some((key) => asked.has(key)) && (question.phone === undefined || digitsOf(phone ?? '') === question.phone),
  )
  return {
    items: cases.map(({ row, whose }) => ({ kind: 'case', case: row, whose })),
    next: next === undefined ? null : writeCursor([next]),
  }
}

const scopesOf = ({ roles, teams, grids }: Caller): Scope[] => [
  ...(roles.includes('manager') ? [{ all: true as const }] : []),
  ...teams.map((unit) => ({ unit })),
  ...grids.map((grid) => ({ grid })),
]

async function sessionsFor(ctx: Context, q: string): Promise<Found[]> {
  const sessions = await sessionsNamed(ctx, q)
  return sessions.slice(0, mostBeside).map(({ id, title, startsAt, venue, state }) => ({
    kind: 'session',
    id,
    title,
    startsAt,
    venue: venue.name,
    cancelled: state === 'cancelled',
  }))
}
