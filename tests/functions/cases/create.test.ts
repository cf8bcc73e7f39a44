import { createCase } from '../../../functions/cases/create'
import { countAgainst } from '../../../functions/platform/rateLimits'
import { aRequest } from '../../support/bookings'
import { aCase, aForm, aNeighbourhood, onTheSquare, rawCase, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { readyUpload, sentUpload } from '../../support/uploads'
import { mp3 } from '../../support/voices'
import { monday, newWorld, oneDay, type Someone } from '../../support/world'

const ask = ({ ctx }: Someone, form: Record<string, unknown>, kind = 'repair') => createCase(ctx, { requestId: aRequest(), kind, form })

test('a repair gets its number, its team, its grid and its clocks, and one event says so without a word of it', async () => {
  const { world, resident } = await aNeighbourhood()

  const item = await aCase(resident)

  expect(item).toMatchObject({
    number: 'BX-20261123-0001',
    state: 'submitted',
    level: 'ordinary',
    where: { words: '兴隆小区1号楼1单元101', public: false },
    lead: { id: 'repair-crew', name: '维修组' },
    team: { id: 'repair-crew' },
    deadlines: {
      answer: { state: 'running', at: '2026-11-23T10:30:00+08:00', assumed: false },
      solution: { state: 'running' },
    },
    dueAt: '2026-11-23T10:30:00+08:00',
    mine: ['requester'],
    allowed: ['withdraw', 'urge'],
    form: { text: '门锁坏了' },
    timeline: [{ what: 'submitted', by: { relation: 'requester', name: '其木格', me: true } }],
  })
  expect(world.events).toMatchObject([
    {
      type: 'case.submitted',
      subject: item.id,
      actor: resident.person.id,
      facts: { kind: 'repair', category: 'doors.lock', team: 'repair-crew' },
    },
  ])
  expect(JSON.stringify(world.events)).not.toMatch(/其木格|门锁|101/)
})

test.each([
  ['danger', { danger: 'gas' }, { level: 'danger', due: '2026-11-23T12:00:00+08:00' }],
  ['a lift somebody is stuck in', { category: 'lift.stuck' }, { level: 'danger', due: '2026-11-23T12:00:00+08:00' }],
  ['no water', { category: 'plumbing.noWater' }, { level: 'urgent', due: '2026-11-24T10:00:00+08:00' }],
  ['a door', {}, { level: 'ordinary', due: '2026-12-02T10:00:00+08:00' }],
  ['a roof', { category: 'roof.leak' }, { level: 'complex', due: '2026-12-14T10:00:00+08:00' }],
])('%s has to be solved in its time', async (_what, change, { level, due }) => {
  const { resident } = await aNeighbourhood()

  const item = await aCase(resident, change)

  expect(item).toMatchObject({ level, deadlines: { solution: { at: due } } })
})

test('each category goes to the team that does it', async () => {
  const { resident } = await aNeighbourhood()

  expect((await aCase(resident, { category: 'lift.noise' })).team.id).toBe('property')
  expect((await aCase(resident, { category: 'lighting.street' })).team.id).toBe('repair-crew')
})

test('50 at once have 50 numbers in a row, and a new day begins anew', async () => {
  const { world } = await aNeighbourhood()
  const people = await Promise.all(Array.from({ length: 5 }, () => world.someone({ home: true })))

  const items = await Promise.all(Array.from({ length: 50 }, (_, at) => aCase(people[at % 5] as Someone)))
  world.clock.set(monday + oneDay)
  const next = await aCase(people[0] as Someone)

  const numbers = Array.from({ length: 50 }, (_, at) => `BX-20261123-${String(at + 1).padStart(4, '0')}`)
  expect(items.map(({ number }) => number).sort()).toEqual(numbers)
  expect(next.number).toBe('BX-20261124-0001')
})

test('the same request gives the same case and number, asked twice at once or later', async () => {
  const { world, resident } = await aNeighbourhood()
  const input = { requestId: 'r1', kind: 'repair', form: aForm() }

  const [first, second] = await Promise.all([createCase(resident.ctx, input), createCase(resident.ctx, input)])
  const later = await createCase(resident.ctx, input)

  expect([second.id, later.id]).toEqual([first.id, first.id])
  expect(later.number).toBe(first.number)
  expect(world.events).toHaveLength(1)
})

test('a known requestId with another form is refused', async () => {
  const { resident } = await aNeighbourhood()
  await createCase(resident.ctx, { requestId: 'r1', kind: 'repair', form: aForm() })

  expect(await refusalOf(createCase(resident.ctx, { requestId: 'r1', kind: 'repair', form: aForm({ text: '别的' }) }))).toMatchObject({
    code: 'REQUEST_REUSED',
  })
})

describe('a form that is wrong names its fields, and nothing is written', () => {
  const wrong: [string, Record<string, unknown>, object][] = [
    ['no danger question answered', { danger: undefined }, { path: 'form.danger', problem: 'missing' }],
    ['a danger nobody knows', { danger: 'ghosts' }, { path: 'form.danger', problem: 'choice' }],
    ['a category nobody knows', { category: 'plumbing' }, { path: 'form.category', problem: 'choice' }],
    ['no place', { place: undefined }, { path: 'form.place', problem: 'missing' }],
    ['a field of another kind', { parties: ['甲', '乙'] }, { path: 'form.parties', problem: 'unknown' }],
    ['10,000 characters', { text: '长'.repeat(10_000) }, { path: 'form.text', problem: 'tooLong', limit: 2_000 }],
    [
      'ten photos',
      { photos: Array.from({ length: 10 }, () => `upl_${'0'.repeat(26)}`) },
      { path: 'form.photos', problem: 'tooMany', limit: 9 },
    ],
    ['a photo that is no id', { photos: ['x'] }, { path: 'form.photos.0', problem: 'format' }],
    ['a time nobody knows', { times: ['midnight'] }, { path: 'form.times.0', problem: 'choice' }],
    ['neither words, photo nor voice', { text: undefined }, { path: 'form.voice', problem: 'missing' }],
    ['a text of another type', { text: 7 }, { path: 'form.text', problem: 'type' }],
  ]

  test.each(wrong)('%s', async (_what, change, field) => {
    const { world, resident } = await aNeighbourhood()

    const { code, data } = await refusalOf(ask(resident, aForm(change)))

    expect(code).toBe('INPUT_INVALID')
    expect((data as { fields: object[] }).fields).toContainEqual(expect.objectContaining(field))
    expect(world.events).toEqual([])
  })
})

test.each(['mediation', 'constructor', '__proto__', ''])('there is no kind %p', async (kind) => {
  const { resident } = await aNeighbourhood()

  expect(await refusalOf(ask(resident, aForm(), kind))).toMatchObject({ code: 'KIND_UNKNOWN' })
})

test.each([
  ['a household', { householdId: 'c01-b1-1-999' }],
  ['a household of a building', { householdId: 'c09-b9-1-101' }],
  ['a building', { buildingId: 'c01-b2' }],
  ['a unit', { buildingId: 'c01-b1', unit: 3 }],
  ['a public place', { venueId: 'moon' }],
])('%s that is not there is refused', async (_what, place) => {
  const { world, resident } = await aNeighbourhood()

  expect(await refusalOf(ask(resident, aForm({ place })))).toMatchObject({ code: 'PLACE_UNKNOWN' })
  expect(world.events).toEqual([])
})

test('what is nobody’s home is public, on the grid it lies in', async () => {
  const { world, resident } = await aNeighbourhood()

  const [square, stairwell, hall] = [
    await aCase(resident, { place: onTheSquare }),
    await aCase(resident, { place: { buildingId: 'c01-b1', unit: 2, where: '三楼声控灯' } }),
    await aCase(resident, { place: { venueId: 'hall' } }),
  ]

  expect(square.where).toEqual({ words: '居民活动广场 · 东侧路灯', place: onTheSquare, public: true })
  expect(stairwell.where).toMatchObject({ words: '兴隆小区1号楼2单元 · 三楼声控灯', public: true })
  const grids = await Promise.all([square, stairwell, hall].map(async (item) => (await rawCase(world, item)).get('case')?.gridId))
  expect(grids).toEqual(['grid-1', 'grid-1', null])
})

describe('photos and voice', () => {
  test('that are mine and checked come along', async () => {
    const { resident } = await aNeighbourhood()
    const [photo, voice] = [await readyUpload(resident), await readyUpload(resident, { type: 'audio/mpeg', bytes: mp3() })]

    const item = await aCase(resident, { text: undefined, photos: [photo], voice })

    expect(item.photos).toMatchObject([{ id: photo, type: 'image/jpeg' }])
    expect(item.voice).toMatchObject({ id: voice })
  })

  test.each<[string, (me: Someone, other: Someone) => Promise<string>]>([
    ['somebody else’s', (_me, other) => readyUpload(other)],
    ['not finished', (me) => sentUpload(me)],
    ['unknown', async ({ ctx }) => ctx.ids.make('upl')],
  ])('one that is %s is refused, and no case is made', async (_what, make) => {
    const { world, resident, worker } = await aNeighbourhood()
    const photo = await make(resident, worker)
    world.events.splice(0)

    expect(await refusalOf(ask(resident, aForm({ photos: [photo] })))).toMatchObject({ code: 'UPLOAD_UNKNOWN' })
    expect(world.events).toEqual([])
  })

  test('one that belongs to another case already is refused', async () => {
    const { resident } = await aNeighbourhood()
    const photos = [await readyUpload(resident)]
    await aCase(resident, { photos })

    expect(await refusalOf(ask(resident, aForm({ photos })))).toMatchObject({ code: 'UPLOAD_UNKNOWN' })
  })
})

describe('on behalf of somebody', () => {
  test('a grid worker asks for somebody with a login: it is theirs, and both are on it', async () => {
    const { world, gridWorker, resident } = await aNeighbourhood()
    const onBehalfOf = { name: '其木格', personId: resident.person.id }

    const item = await createCase(gridWorker.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf })

    expect(await see(resident, item)).toMatchObject({ mine: ['requester'], onBehalfOf: '其木格' })
    expect(item).toMatchObject({ mine: ['requester', 'grid'], onBehalfOf: '其木格', requester: { name: '其*', phone: '139****0009' } })
    expect(world.events).toMatchObject([{ actor: gridWorker.person.id, onBehalfOf: resident.person.id }])
  })

  test('somebody without a login is named, and whoever asks for them stays the one to answer', async () => {
    const { gridWorker } = await aNeighbourhood()

    const item = await createCase(gridWorker.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf: { name: '张奶奶' } })

    expect(item).toMatchObject({ onBehalfOf: '张奶奶', mine: ['requester', 'grid'] })
  })

  test('a neighbour makes nobody else the one who asked', async () => {
    const { world, resident } = await aNeighbourhood()
    const other = await world.someone({ name: '巴特尔', home: true })
    const onBehalfOf = { name: '巴特尔', personId: other.person.id }

    const item = await createCase(resident.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf })

    expect(item.onBehalfOf).toBe('巴特尔')
    expect(await refusalOf(see(other, item))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('somebody of another community is nobody here', async () => {
    const { gridWorker } = await aNeighbourhood()
    const stranger = await (await newWorld()).someone({ name: '外人' })
    const onBehalfOf = { name: '外人', personId: stranger.person.id }

    const item = await createCase(gridWorker.ctx, { requestId: 'r1', kind: 'repair', form: aForm(), onBehalfOf })

    expect(item.mine).toContain('requester')
    expect(await refusalOf(see(stranger, item))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('more than 60 an hour from one person are refused', async () => {
  const { resident } = await aNeighbourhood()
  const { ctx, person } = resident
  for (let at = 0; at < 59; at++) await countAgainst(ctx, { purpose: 'cases', most: 60, windowSeconds: 3600 }, person.id)
  await aCase(resident)

  expect(await refusalOf(aCase(resident))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
})
