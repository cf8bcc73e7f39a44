import { communityOf } from '../../communities/lookup'
import type { personEvents } from '../../people/events'
import { findPerson } from '../../people/lookup'
import { placeWithoutHome } from '../../places/lookup'
import { chunksOf } from '../../platform/chunks'
import { commit } from '../../platform/commit'
import type { Context } from '../../platform/context'
import type { EventOf } from '../../platform/events'
import { pagesOf } from '../../platform/pages'
import type { Write } from '../../platform/write'
import { isEntry } from '../../search/doors'
import { findUploads, releaseUploads } from '../../uploads/lookup'
import { removeFollower } from '../case/followers'
import { isAboutAlone, withoutPerson } from '../case/keeping'
import { kindOf } from '../case/kinds'
import { peopleConcerned } from '../case/people'
import { readCase, type WholeCase } from '../case/read'
import { caseKey, findAsked, findCases, removeText, writesOf } from '../case/store'
import type { StoredCase } from '../case/stored'
import type { CaseEvents } from '../events'

const casesAtOnce = 25
const writesAtOnce = 50
const filesAtOnce = 100

/**
 * Deleting a person (PIPL art. 47) erases the text and files they sent with their cases, and where they lived: at once for
 * closed cases, at closing for open ones, since somebody still has to finish them (decision 014). Of a case that is about them
 * alone, what staff wrote goes as well (decision 035). No case, open or closed, is found by their name or phone any more. The case
 * itself and who did what when stay. Safe to run twice.
 */
export async function forgetPerson(ctx: Context, { subject: personId }: EventOf<(typeof personEvents)['removed']>): Promise<'delivered'> {
  for await (const { caseIds } of pagesOf((after?: string) => findAsked(ctx, personId, { limit: casesAtOnce, after }))) {
    for (const caseId of caseIds) await forgetIn(ctx, caseId, personId)
  }
  return 'delivered'
}

type Happened = EventOf<CaseEvents['acted']> | EventOf<CaseEvents['said']> | EventOf<CaseEvents['noted']>

/** Runs when a case closes, and when something is written on a closed one: some of its people may have been deleted earlier. */
export async function forgetClosed(ctx: Context, { subject, facts }: Happened): Promise<'delivered'> {
  if (kindOf(facts.kind).states[facts.state]?.open) return 'delivered'
  const [item] = await findCases(ctx, [subject])
  for (const personId of item ? peopleConcerned(item) : []) if (!(await findPerson(ctx, personId))) await forgetIn(ctx, subject, personId)
  return 'delivered'
}

async function forgetIn(ctx: Context, caseId: string, personId: string): Promise<void> {
  const whole = await readCase(ctx, caseId)
  if (!whole) return
  const asked = peopleConcerned(whole.item).includes(personId)
  if (!asked) return stopFollowing(ctx, whole, personId)
  if (kindOf(whole.item.kind).states[whole.item.state]?.open)
    return change(ctx, whole, { ...whole.item, ...withoutAsker(whole.item, personId) })
  const words = await wordsOf(ctx, whole, personId)
  for (const some of chunksOf(words, writesAtOnce)) await write(ctx, [unmoved(whole), ...some])
  // The case itself comes last: after an interruption it still names what is left to erase.
  await change(ctx, whole, await withoutWords(ctx, whole.item, personId))
}

async function stopFollowing(ctx: Context, whole: WholeCase, personId: string): Promise<void> {
  if (!whole.followers.has(personId)) return
  const after = { ...whole.item, followers: Math.max(0, whole.item.followers - 1) }
  await change(ctx, whole, after, removeFollower(after.id, personId))
}

const unmoved = ({ item }: WholeCase): Write => ({
  key: caseKey(item.id),
  check: true,
  when: [['version', '=', item.version]],
  named: 'case',
})

async function change(ctx: Context, whole: WholeCase, after: StoredCase, more: Write[] = []): Promise<void> {
  const before = whole.item
  if (JSON.stringify(after) === JSON.stringify(before)) return
  const { hours } = await communityOf(ctx)
  const next = { ...after, version: before.version + 1 }
  const writes = writesOf(ctx, { kind: kindOf(before.kind), before, after: next, hours })
  // What no longer finds it may be more than a transaction holds.
  for (const some of chunksOf(writes.filter(isEntry), writesAtOnce)) await write(ctx, [unmoved(whole), ...some])
  await write(ctx, [...writes.filter((each) => !isEntry(each)), ...more])
}

// The event being delivered stands for this change. If the case changed in the meantime, the delivery is repeated.
async function write(ctx: Context, writes: Write[]): Promise<void> {
  const outcome = await commit(ctx, { writes, events: [] })
  if (!outcome.done) throw new Error('the case changed while a deleted person was being removed from it')
}

async function withoutWords(ctx: Context, item: StoredCase, personId: string): Promise<StoredCase> {
  const { text: _text, photos: _photos, voice: _voice, place: _place, ...form } = item.form
  const left = item.place && (await placeWithoutHome(ctx, item.place))
  return {
    ...item,
    ...withoutPerson(item, personId),
    ...withoutAsker(item, personId),
    ...(left && { place: left.place, near: left.near, placeWords: left.words, nearWords: left.words }),
    form: left?.place ? { ...form, place: left.place } : form,
    onBehalfOf: null,
  }
}

const withoutAsker = ({ requesterId, askerKeys }: StoredCase, personId: string) => ({
  askerKeys: requesterId === personId ? [] : askerKeys,
})

/**
 * Erases the person's messages and files, or everybody's if the case is about them alone, and the form's files, except files shown by
 * an open case that was made from this one.
 */
async function wordsOf(ctx: Context, { item, events, texts }: WholeCase, personId: string): Promise<Write[]> {
  const alone = isAboutAlone(item, personId)
  const theirs = events.filter(({ actor, id }) => (alone || actor === personId) && texts.has(id)).map(({ id }) => id)
  const links = await findCases(
    ctx,
    item.links.map(({ caseId }) => caseId),
  )
  const open = links.filter(({ kind, state }) => kindOf(kind).states[state]?.open)
  const needed = new Set(open.flatMap(({ form }) => filesOf(form)))
  const sent = [...filesOf(item.form), ...theirs.flatMap((id) => texts.get(id)?.photos ?? [])].filter((id) => !needed.has(id))
  const files = await attached(ctx, [...new Set(sent)])
  // Files first, since the texts hold their ids.
  return [...releaseUploads(ctx, files), ...theirs.map((id) => removeText(item.id, id))]
}

async function attached(ctx: Context, uploadIds: string[]): Promise<string[]> {
  const found = await Promise.all(chunksOf(uploadIds, filesAtOnce).map((some) => findUploads(ctx, some)))
  return found.flat().flatMap(({ id, state }) => (state === 'attached' ? [id] : []))
}

const filesOf = ({ photos = [], voice }: StoredCase['form']) => [...photos, ...(voice === undefined ? [] : [voice])]
