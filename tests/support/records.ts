import { toInstant } from '../../contract/time'
import { monday, type World } from './world'

/** Gives a case a written record, whatever its kind. */
export async function withRecord<I extends { caseId: string }>({ world }: { world: World }, input: I): Promise<I> {
  const record = { asked: '路灯不亮', done: '换了灯泡', outcome: 'done', at: toInstant(monday) }
  const change = { set: { parts: [{ part: 'record', records: [record] }] } }
  const key = { partition: `case#${input.caseId}`, sort: 'case' }
  await world.ctx.table.transact([{ key, change }], world.services.ids.secret())
  return input
}
