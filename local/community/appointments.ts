import { bookAppointment } from '../../functions/appointments/book'
import { freeTimesOf } from '../../functions/appointments/times'
import type { Context } from '../../functions/platform/context'
import type { Key } from '../../functions/platform/table'
import { as } from './cases'
import { fixedId } from './chance'
import { rehearse } from './rehearsal'
import type { NewItem, Writer } from './write'

const marker: Key = { partition: 'demo', sort: 'appointments' }
/** The items to keep; limits, requests and events are of no use: nobody has to be told. */
const lasting = ['appointments#', 'days#']

/** Who comes to which desk, for what, and which of the times that are free then: the third, the sixth … of the coming days. */
const plans = [
  { who: 'baiyin', desk: 'station', service: 'residence-permit', nth: 2 },
  { who: 'wangxiulan', desk: 'station', service: undefined, nth: 5 },
  { who: 'qimuge', desk: 'station', service: 'tenancy-filing', nth: 9 },
  { who: 'liujianguo', desk: 'law-office', service: undefined, nth: 0 },
]

/** Times at the desks on the days after the first start; later starts leave them alone. */
export async function addAppointments(ctx: Context, writer: Writer): Promise<{ items: number; added: number }> {
  const before = await ctx.table.get(marker)
  if (before) return { items: Number(before.items), added: 0 }
  const stage = rehearse(ctx)
  let made = 0
  const ids: Context['ids'] = {
    make: (prefix) => fixedId(prefix, ctx.clock.now(), `appointments ${made++}`),
    secret: () => `appointments ${made++}`,
  }
  for (const plan of plans) await make({ ...ctx, ids, table: stage.table }, plan)
  const beginning = ctx.table.partition('')
  const items = stage.left().flatMap(({ key, item }): NewItem[] => {
    const partition = key.partition.slice(beginning.length)
    return lasting.some((prefix) => partition.startsWith(prefix)) ? [{ key: { partition, sort: key.sort }, put: item }] : []
  })
  const added = await writer.addMissing(items)
  return { items: items.length + 1, added: added + (await writer.addMissing([{ key: marker, put: { items: items.length + 1 } }])) }
}

async function make(ctx: Context, { who, desk: deskId, service: serviceId, nth }: (typeof plans)[number]): Promise<void> {
  const { days } = await freeTimesOf(ctx, { deskId, serviceId })
  const startsAt = days.flatMap(({ times }) => times)[nth]
  if (startsAt) await bookAppointment(await as(ctx, who), { requestId: `demo-${who}`, deskId, serviceId, startsAt })
}
