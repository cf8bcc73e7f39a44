import type { Paper, papersContract } from '../../contract/papers'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { takeRecord } from '../cases/doors'
import { type RecordOfCase, recordOf } from '../cases/lookup'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import { mustExist } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { presignedSeconds } from '../platform/blobs/blobs'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { log } from '../platform/log'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import type { PaperContent } from './blocks.rules'
import { findPaper, putPaper } from './store'

type Input = InputOf<typeof papersContract.make>

const limit = { purpose: 'papers', most: 20, windowSeconds: 3600 }
const mostTries = 6

/**
 * Writes the record of a case to a PDF, whose address works for ten minutes, with an entry in the timeline that says who took it
 * along. The same request again returns the same file, which is kept for a day, and refuses PAPER_GONE afterwards: a paper of later is
 * another taking. Refuses NOT_FOUND to whoever may not see the record.
 */
export async function makePaper(ctx: Context, input: Input): Promise<Paper> {
  const caller = mustBeLoggedIn(ctx)
  const { item } = await recordOf(ctx, caller, input.caseId)
  const request = { verb: 'makePaper', input }
  const before = await findResult(ctx, request)
  if (before) return answer(ctx, item, before)
  await countAgainst(ctx, limit, caller.id)
  return again(mostTries, () => tryToMake(ctx, caller, request))
}

/** `outrun` when the case changed in the meantime. */
async function tryToMake(ctx: Context, caller: Caller, request: { verb: string; input: Input }): Promise<Paper | typeof outrun> {
  const record = await recordOf(ctx, caller, request.input.caseId)
  // What writes PDFs is loaded only here, since refusals do without.
  const [{ toPdf }, { loadFont }] = await Promise.all([import('./pdf'), import('./font')])
  const { bytes, pages, missing } = await toPdf(await contentOf(ctx, record), await loadFont())
  if (missing.length > 0) log.warn('a paper has characters that its font lacks', { characters: missing })
  const { id: caseId, number, requesterId: personId } = record.item
  const id = ctx.ids.make('evt')
  const key = `papers/${ctx.communityId}/${caseId}/${id}/${number}.pdf`
  await ctx.blobs.put(key, { bytes, type: 'application/pdf' })
  const { writes, events } = takeRecord(record, pages)
  const change = {
    request: { ...request, result: { id, key, pages } },
    writes: [...writes, putPaper(ctx, { id, personId, key }), mustExist(personId)],
    events,
  }
  const outcome = await commit(ctx, change)
  // Nothing names this file: the case changed, or the same request was quicker.
  if (!outcome.done || outcome.result.key !== key) await ctx.blobs.remove(key)
  return outcome.done ? answer(ctx, record.item, outcome.result) : outrun
}

async function contentOf(ctx: Context, { item, kind, category, ...record }: RecordOfCase): Promise<PaperContent> {
  const [{ name: community }, { documents: known }] = await Promise.all([communityOf(ctx), catalogueOf(ctx)])
  const nameOf = (id: string) => known.find((document) => document.id === id)?.name.zh ?? id
  return {
    ...record,
    community,
    number: item.number,
    about: `${kind} · ${category}`,
    documents: record.documents.map(({ document, how }) => `${nameOf(document)}：${how === 'seen' ? '当面看过' : '看过照片'}`),
    madeAt: toInstant(ctx.clock.now()),
  }
}

type About = Pick<RecordOfCase['item'], 'requesterId'>

/** The paper that a request made, as long as its file is there: by the clock, since the file is removed within a minute of it. */
async function answer(ctx: Context, { requesterId: personId }: About, { id, key, pages }: Item): Promise<Paper> {
  const now = ctx.clock.now()
  const paper = await findPaper(ctx, { personId, id: String(id) })
  const goneAt = paper ? Date.parse(paper.dueAt) : now
  if (goneAt <= now) throw refuse('PAPER_GONE')
  const until = toInstant(Math.min(now + presignedSeconds * 1000, goneAt))
  return { url: await ctx.blobs.presignDownload(String(key)), pages: Number(pages), until }
}
