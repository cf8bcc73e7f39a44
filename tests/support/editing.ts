import type { EntryKey } from '../../contract/catalogue/entries'
import { textOf } from '../../contract/catalogue/texts'
import { toInstant } from '../../contract/time'
import { beginDraft } from '../../functions/catalogue/begin'
import { findDraft, putDraft } from '../../functions/catalogue/drafts'
import { askReader } from '../../functions/catalogue/read'
import { saveDraft } from '../../functions/catalogue/save'
import { aCatalogue, serviceOf, stock } from './catalogue'
import { httpOf } from './http'
import { newWorld, type Someone, type World } from './world'

export const wageClaim = serviceOf({
  id: 'wage-claim',
  name: { zh: '要工钱', en: 'Unpaid wages (欠薪)' },
  words: ['老板不给钱'],
  sounds: ['yao gong qian', 'lao ban bu gei qian'],
})

const reads = ['get', 'getDraft', 'listDrafts', 'listVersions']
let requests = 0
export const newRequest = () => `edit-${++requests}`

/** A community with a small catalogue, two station workers, a manager and a neighbour; each calls routes by their own name. */
export async function aStation(options?: Parameters<typeof newWorld>[0]) {
  const world = await newWorld(options)
  await stock(world, aCatalogue({ services: [serviceOf(), wageClaim] }))
  const writer = await world.someone({ name: '乌云', roles: ['stationWorker'] })
  const reader = await world.someone({ name: '苏和', roles: ['stationWorker'] })
  const manager = await world.someone({ name: '张敏', roles: ['manager'] })
  const { call } = httpOf(world)
  const as = (someone: Someone) => (verb: string, input: Record<string, unknown>) => {
    const request = reads.includes(verb) ? {} : { requestId: newRequest() }
    return call(`catalogue.${verb}`, { communityId: world.communityId, ...request, ...input }, someone.token)
  }
  return { world, writer, reader, manager, as }
}

type DraftRead = EntryKey & { version: number }

const permit = { of: 'service', id: 'residence-permit' } as const

/** A service's draft with one change saved by somebody; its version. */
export async function aDraft({ ctx }: Someone): Promise<DraftRead> {
  await beginDraft(ctx, { requestId: newRequest(), ...permit })
  const version = (await findDraft(ctx, permit))?.version ?? 0
  const change = { of: 'service', summary: { zh: '住满半年就能办。', en: 'After half a year you can get one.' } } as const
  return { ...permit, ...(await saveDraft(ctx, { requestId: newRequest(), ...permit, version, change })) }
}

/** The same, waiting for a second reader. */
export async function aWaitingDraft(someone: Someone): Promise<DraftRead> {
  const draft = await aDraft(someone)
  return { ...permit, ...(await askReader(someone.ctx, { requestId: newRequest(), ...draft })) }
}

/** A colleague's draft of a service of its own, waiting for whoever comes to read it. */
export async function aColleaguesDraft(world: World): Promise<DraftRead> {
  const service = serviceOf({ id: newRequest(), name: { zh: `办证${requests}`, en: `Permit ${requests}` } })
  await stock(world, aCatalogue({ services: [serviceOf(), service] }))
  const { id } = (await world.someone({ roles: ['stationWorker'] })).person
  const savedAt = toInstant(world.clock.now())
  const draft = {
    id: service.id,
    isNew: false,
    text: textOf({ of: 'service', ...service }),
    version: 3,
    writers: [id],
    changedBy: id,
    savedAt,
    remark: null,
  }
  await world.ctx.table.transact([putDraft({ ...draft, state: 'waiting' })], world.services.ids.secret())
  return { of: 'service', id: service.id, version: 3 }
}
