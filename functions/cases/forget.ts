import { communityOf } from '../communities/lookup'
import { findPerson } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Event } from '../platform/events'
import type { Write } from '../platform/write'
import { findUploads, releaseUploads } from '../uploads/lookup'
import { concerned } from './create'
import { removeFollower } from './followers'
import { kindOf } from './form'
import { readCase, type WholeCase } from './read'
import { findAsked, findCases, removeText, writesOf } from './store'
import type { StoredCase } from './stored'

const casesAtOnce = 25
const writesAtOnce = 50

/**
 * What somebody who was deleted (PIPL art. 47) wrote and sent with their cases goes: with those that are over at once, with open
 * ones when they are closed, since somebody still has to finish them. That there was a case stays. Safe to run twice.
 */
export async function forgetPerson(ctx: Context, { subject: personId }: Pick<Event, 'subject'>): Promise<'delivered'> {
  let after: string | undefined
  do {
    const page = await findAsked(ctx, personId, { limit: casesAtOnce, after })
    for (const caseId of page.caseIds) await forgetIn(ctx, caseId, personId)
    after = page.last
  } while (after)
  return 'delivered'
}

/** When a case is closed whose people were deleted before. */
export async function forgetClosed(ctx: Context, { subject, facts }: Pick<Event, 'subject' | 'facts'>): Promise<'delivered'> {
  if (facts.from === facts.to || kindOf(String(facts.kind)).states[String(facts.to)]?.open) return 'delivered'
  const [item] = await findCases(ctx, [subject])
  for (const personId of item ? concerned(item) : []) if (!(await findPerson(ctx, personId))) await forgetIn(ctx, subject, personId)
  return 'delivered'
}

async function forgetIn(ctx: Context, caseId: string, personId: string): Promise<void> {
  const whole = await readCase(ctx, caseId)
  if (!whole) return
  const kind = kindOf(whole.item.kind)
  const asked = concerned(whole.item).includes(personId)
  if (asked && kind.states[whole.item.state]?.open) return
  const after = asked ? withoutWords(whole.item) : { ...whole.item, followers: Math.max(0, whole.item.followers - 1) }
  const { hours } = await communityOf(ctx)
  const rest = asked ? await wordsOf(ctx, whole, personId) : whole.followers.has(personId) ? removeFollower(caseId, personId) : []
  const changed = asked ? JSON.stringify(after) !== JSON.stringify(whole.item) : rest.length > 0
  const first = changed ? writesOf(ctx, { kind, before: whole.item, after: { ...after, version: after.version + 1 }, hours }) : []
  for (let at = 0; at === 0 || at < rest.length; at += writesAtOnce)
    await write(ctx, [...(at === 0 ? first : []), ...rest.slice(at, at + writesAtOnce)])
}

// The event that is being delivered is this change's event; what changed meanwhile is delivered again.
async function write(ctx: Context, writes: Write[]): Promise<void> {
  if (writes.length === 0) return
  const outcome = await commit(ctx, { writes, events: [] })
  if (!outcome.done) throw new Error('a case changed while somebody was taken out of it')
}

function withoutWords(item: StoredCase): StoredCase {
  const { text: _text, photos: _photos, voice: _voice, ...form } = item.form
  const { words: _words, ...answers } = item.answers ?? {}
  return { ...item, form, onBehalfOf: null, answers: item.answers && (answers as StoredCase['answers']) }
}

/** Takes away what they said and sent, but for files that an open case shows which was made out of this one. */
async function wordsOf(ctx: Context, { item, events, texts }: WholeCase, personId: string): Promise<Write[]> {
  const theirs = events.filter(({ actor, id }) => actor === personId && texts.has(id)).map(({ id }) => id)
  const links = await findCases(
    ctx,
    item.links.map(({ caseId }) => caseId),
  )
  const open = links.filter(({ kind, state }) => kindOf(kind).states[state]?.open)
  const needed = new Set(open.flatMap(({ form }) => filesOf(form)))
  const sent = [...filesOf(item.form), ...theirs.flatMap((id) => texts.get(id)?.photos ?? [])].filter((id) => !needed.has(id))
  const files = (await findUploads(ctx, sent.slice(0, 100))).filter(({ state, ownerId }) => state === 'attached' && ownerId === personId)
  return [
    ...theirs.map((id) => removeText(item.id, id)),
    ...releaseUploads(
      ctx,
      files.map(({ id }) => id),
    ),
  ]
}

const filesOf = ({ photos = [], voice }: StoredCase['form']) => [...photos, ...(voice === undefined ? [] : [voice])]
