import { gridsIn, organisationsIn, teamsIn } from '../../contract/posts'
import { momentOf, toInstant } from '../../contract/time'
import { actOnCase } from '../../functions/cases/act'
import { createCase } from '../../functions/cases/create'
import { personKey, StoredPerson } from '../../functions/people/lookup'
import { rolesOf } from '../../functions/platform/caller'
import type { Context } from '../../functions/platform/context'
import type { Item, Key } from '../../functions/platform/table'
import { fixedId } from './chance'
import { dayAfter, oneHour } from './days'
import { demoPeople, personIdOf } from './people'
import { playReferral } from './referrals'
import { rehearse } from './rehearsal'
import { type Step, type Story, stories } from './stories'
import type { NewItem, Writer } from './write'

const marker: Key = { partition: 'demo', sort: 'cases' }
/** The items of a story to keep; the rest (limits, requests, turns) is of no use afterwards. */
const lasting = ['case#', 'asked#', 'near#', 'numbers#', 'referral#', 'referrals#', 'find#']

/** The demo cases, played once with the product's own verbs as of the first start; later starts leave them alone. */
export async function addCases(ctx: Context, writer: Writer): Promise<{ items: number; added: number }> {
  const before = await ctx.table.get(marker)
  if (before) return { items: Number(before.items), added: 0 }
  const stage = rehearse(ctx)
  for (const story of [...stories].sort((a, b) => beginOf(a, ctx) - beginOf(b, ctx))) await play({ ...ctx, table: stage.table }, story)
  const items = stage.left().flatMap(({ key, item }) => toNewItem(ctx, key, item))
  const count = items.length + 1
  const added = await writer.addMissing(items)
  return { items: count, added: added + (await writer.addMissing([{ key: marker, put: { items: count } }])) }
}

const beginOf = ({ daysAgo, time }: Story, ctx: Context) => momentOf(dayAfter(toInstant(ctx.clock.now()).slice(0, 10), -daysAgo), time)

async function play(ctx: Context, story: Story): Promise<void> {
  const begin = beginOf(story, ctx)
  const { key, kind = 'repair', who, form, steps } = story
  let made = 0
  const at = (now: number, person: string) => as({ ...ctx, clock: { now: () => now }, ids: idsOf(() => `${key} ${made++}`, now) }, person)
  if (begin > ctx.clock.now()) return
  const { id } = await createCase(await at(begin, who), { requestId: `demo-${key}`, kind, form })
  for (const [number, [hours, person, action, input]] of steps.entries()) {
    const now = begin + hours * oneHour
    if (now > ctx.clock.now()) return
    await actOnCase(await at(now, person), { requestId: `demo-${key}-${number}`, caseId: id, action, input: given(input, now) })
  }
  if (story.referral) await playReferral((hours, person) => at(begin + hours * oneHour, person), { caseId: id, referral: story.referral })
}

/** Replaces workers' keys by their ids and fills in a visit two hours later, an hour long. */
function given(input: Step[3], now: number) {
  if (input === 'visit') {
    const from = Math.ceil((now + 2 * oneHour) / oneHour) * oneHour
    return { visit: { from: toInstant(from), to: toInstant(from + oneHour) } }
  }
  if (!input?.worker) return input
  return { ...input, worker: personIdOf(input.worker) }
}

/** The context of a demo person's request. */
export async function as(ctx: Context, key: string): Promise<Context> {
  if (!demoPeople.some((person) => person.key === key)) throw new Error(`there is no demo person ${key}`)
  const item = await ctx.table.get(personKey(personIdOf(key)))
  const person = StoredPerson.safeParse(item).data
  if (!item || !person) throw new Error(`the item of ${key} is missing`)
  const [teams, grids] = [teamsIn(person.posts), gridsIn(person.posts)]
  const caller = {
    id: person.id,
    communityId: ctx.communityId,
    roles: rolesOf(person),
    teams,
    grids,
    organisations: organisationsIn(person.posts),
    loginId: 'demo',
    item,
  }
  return { ...ctx, caller }
}

const idsOf = (name: () => string, now: number): Context['ids'] => ({
  make: (prefix) => fixedId(prefix, now, name()),
  secret: () => name(),
})

function toNewItem(ctx: Context, key: Key, item: Item): NewItem[] {
  const beginning = ctx.table.partition('')
  const partition = key.partition.slice(beginning.length)
  return lasting.some((prefix) => partition.startsWith(prefix)) ? [{ key: { partition, sort: key.sort }, put: item }] : []
}
