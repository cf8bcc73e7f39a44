import { createCase } from '../../../../functions/cases/create'
import { listNotices } from '../../../../functions/notices/list'
import { readNotices } from '../../../../functions/notices/read'
import { setPosts } from '../../../../functions/teams/setPosts'
import { aRequest } from '../../../support/bookings'
import { aCase, aNeighbourhood, formerly } from '../../../support/cases'
import { aStation, need } from '../../../support/referrals'
import type { Someone } from '../../../support/world'

const ask = ({ ctx }: Someone) =>
  createCase(ctx, { requestId: aRequest(), kind: 'station', form: { category: 'law', service: 'residence-permit', text: need } })

const inbox = async ({ ctx }: Someone) => {
  const { items, unread } = await listNotices(ctx, {})
  return { toStaff: items.filter((notice) => 'staff' in notice && notice.staff), items, unread }
}

test('a former station worker keeps no notice of what people asked the station, read or not', async () => {
  const station = await aStation()
  const { world, worker, colleague, person } = station
  for (const _ of [1, 2, 3]) await ask(person)
  await world.deliver()
  const before = await inbox(worker)
  expect(before.toStaff.length).toBeGreaterThanOrEqual(3)
  const colleagues = await inbox(colleague)
  await readNotices(worker.ctx, { requestId: aRequest(), noticeIds: before.toStaff.slice(0, 1).map(({ id }) => id) })

  await formerly(world, worker)
  await world.deliver({ again: true })

  const after = await inbox(worker)
  expect(after.toStaff).toEqual([])
  expect(after.unread).toBe(after.items.filter(({ read }) => !read).length)
  expect(await inbox(colleague)).toEqual(expect.objectContaining({ toStaff: expect.arrayContaining(colleagues.toStaff) }))
})

test('so it is with repairs; and who keeps another post keeps what goes with it', async () => {
  const { world, resident, worker, gridWorker } = await aNeighbourhood()
  await aCase(resident)
  const own = await aCase(worker)
  await world.deliver()
  for (const someone of [worker, gridWorker]) expect((await inbox(someone)).toStaff).not.toEqual([])

  await formerly(world, worker)
  await world.deliver({ again: true })

  expect((await inbox(worker)).items.flatMap((notice) => ('caseId' in notice ? [notice.caseId] : []))).toEqual(
    (await inbox(worker)).items.flatMap((notice) => ('caseId' in notice && notice.caseId === own.id ? [own.id] : [])),
  )
  expect((await inbox(gridWorker)).toStaff).not.toEqual([])
})

test('whoever is a manager after the post at the station keeps the notices', async () => {
  const station = await aStation()
  const { world, worker } = station
  await ask(station.person)
  await world.deliver()
  const before = (await inbox(worker)).toStaff
  expect(before).not.toEqual([])

  await setPosts(world.ctx, { personId: worker.person.id, posts: [{ role: 'manager' }] })
  await world.deliver({ again: true })

  expect((await inbox(worker)).toStaff).toEqual(expect.arrayContaining(before))
})
