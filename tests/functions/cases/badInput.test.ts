import { aCase, aCaseThatIs, act, aForm, aNeighbourhood, aWorker, type Neighbourhood, rawCase, see } from '../../support/cases'
import { httpOf } from '../../support/http'
import { lostAndFound } from '../../support/lostAndFound'
import { chunk, jpeg, png, segment } from '../../support/pictures'
import { expectRefusal } from '../../support/refusals'
import { oneDay, type Someone } from '../../support/world'

const script = Buffer.from('<script>alert(1)</script>')

async function start() {
  const place = await aNeighbourhood()
  const { world } = place
  const { call } = httpOf(world)
  const read = ({ token }: Someone, route: string, input: Record<string, unknown> = {}) =>
    call(route, { communityId: world.communityId, ...input }, token)
  const ask = (someone: Someone, route: string, input: Record<string, unknown>) => read(someone, route, { requestId: 'r1', ...input })
  /** Announces a file, posts it to its form and asks for it to be looked at. */
  async function upload(
    someone: Someone,
    { type = 'image/jpeg', bytes, told = bytes.length }: { type?: string; bytes: Uint8Array; told?: number },
  ) {
    const started = await ask(someone, 'uploads.start', { requestId: 'u1', type, bytes: told })
    const { uploadId, fields } = started.body as { uploadId: string; fields: { key: string } }
    await world.services.blobs.put(fields.key, { type, bytes })
    return { uploadId, reply: await ask(someone, 'uploads.finish', { requestId: 'u2', uploadId }) }
  }
  return { place, world, read, ask, upload }
}

/** All that a refusal has to leave behind of a case: nothing. */
async function untouched({ world }: Neighbourhood, item: { id: string }, doing: () => Promise<void>) {
  const before = [...(await rawCase(world, item))]
  world.events.splice(0)
  await doing()
  expect([...(await rawCase(world, item))]).toEqual(before)
  expect(world.events).toEqual([])
}

describe('a photo', () => {
  test('of 30 MB is refused before a byte of it is sent, with how large it may be', async () => {
    const { place, world, ask } = await start()

    const reply = await ask(place.resident, 'uploads.start', { type: 'image/jpeg', bytes: 30 * 1024 * 1024 })

    expectRefusal(reply, 'UPLOAD_TOO_LARGE')
    expect(reply).toMatchObject({ status: 413, body: { message: '文件太大，请换一个小一点的再传。', data: { limitBytes: 8_388_608 } } })
    expect(world.events).toEqual([])
  })

  test.each<[string, { bytes: Uint8Array; told?: number; type?: string }, string]>([
    ['that is a PDF named .jpg', { bytes: Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>>') }, 'UPLOAD_TYPE'],
    ['that is a page named .jpg', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }, 'UPLOAD_TYPE'],
    [
      'that is an SVG named .png',
      { type: 'image/png', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>') },
      'UPLOAD_TYPE',
    ],
    ['that broke off on its way', { bytes: jpeg().subarray(0, -9), told: jpeg().length }, 'UPLOAD_BROKEN'],
    ['that was broken off before', { bytes: jpeg().subarray(0, -9) }, 'UPLOAD_BROKEN'],
    ['of no bytes that came', { bytes: new Uint8Array(), told: 10 }, 'UPLOAD_BROKEN'],
  ])('%s is refused in words, and no report stands with it', async (_what, file, code) => {
    const { place, world, read, ask, upload } = await start()
    const { resident } = place

    const { uploadId, reply } = await upload(resident, file)
    const report = await ask(resident, 'cases.create', { kind: 'repair', form: aForm({ photos: [uploadId] }) })
    const mine = await read(resident, 'cases.list')

    expectRefusal(reply, code)
    expectRefusal(report, 'UPLOAD_UNKNOWN')
    expect(mine.body.items).toEqual([])
    expect(world.events.map(({ type }) => type)).toEqual(['upload.started'])
    const again = await ask(resident, 'cases.create', { requestId: 'r2', kind: 'repair', form: aForm() })
    expect(again.status).toBe(200)
  })

  test.each<[string, { bytes: Uint8Array; type?: string }]>([
    ['in a comment', { bytes: jpeg({ before: [segment(0xfe, script)] }) }],
    ['behind its end', { bytes: jpeg({ after: script }) }],
    [
      'in a text of a PNG',
      { type: 'image/png', bytes: png({ before: [chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), script]))] }) },
    ],
  ])('with a script %s is kept without it, as a picture and nothing else', async (_what, file) => {
    const { place, world, ask, upload } = await start()
    const { resident } = place

    const { uploadId, reply } = await upload(resident, file)
    const report = await ask(resident, 'cases.create', { kind: 'repair', form: aForm({ photos: [uploadId] }) })

    expect([reply.status, report.status]).toEqual([200, 200])
    const stored = await world.ctx.table.get({ partition: `upload#${uploadId}`, sort: 'upload' })
    const blob = await world.services.blobs.get(String(stored?.key))
    expect(blob?.type).toBe(file.type ?? 'image/jpeg')
    expect(Buffer.from(blob?.bytes ?? []).toString('latin1')).not.toMatch(/script|alert/)
  })
})

describe('a report', () => {
  test('with the form of another kind names each field that is not its own, and takes no number', async () => {
    const { place, ask } = await start()
    const found = { what: 'keys', text: '一串钥匙', place: { venueId: 'square' } }
    expect(lostAndFound.form.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(found)))

    const reply = await ask(place.resident, 'cases.create', { kind: 'repair', form: found })

    expectRefusal(reply, 'INPUT_INVALID')
    const { fields } = reply.body.data as { fields: { path: string; problem: string }[] }
    expect(fields.map(({ path, problem }) => [path, problem])).toEqual(
      expect.arrayContaining([
        ['form.danger', 'missing'],
        ['form.category', 'missing'],
        ['form.what', 'unknown'],
      ]),
    )
    expect((await aCase(place.resident)).number).toBe('BX-20261123-0001')
  })

  test('of 10,000 characters is refused with how many it may have; the largest is taken whole', async () => {
    const { place, ask } = await start()

    const tooLong = await ask(place.resident, 'cases.create', { kind: 'repair', form: aForm({ text: '漏'.repeat(10_000) }) })
    const longest = await ask(place.resident, 'cases.create', { kind: 'repair', form: aForm({ text: '漏'.repeat(2_000) }) })

    expectRefusal(tooLong, 'INPUT_INVALID')
    expect(tooLong.body.data).toEqual({ fields: [{ path: 'form.text', problem: 'tooLong', limit: 2_000 }] })
    expect(longest).toMatchObject({ status: 200, body: { form: { text: '漏'.repeat(2_000) } } })
  })
})

describe('a move or a message', () => {
  test('in the wrong state is answered with 409, how the case stands and what can be done now', async () => {
    const { place, ask } = await start()
    const item = await aCaseThatIs('accepted', place)

    await untouched(place, item, async () => {
      const reply = await ask(place.manager, 'cases.act', { caseId: item.id, action: 'complete' })
      expectRefusal(reply, 'ACTION_NOT_NOW')
      expect(reply).toMatchObject({
        status: 409,
        body: {
          message: expect.stringContaining('现在不能这样做'),
          data: { state: 'accepted', allowed: expect.arrayContaining(['dispatch']) },
        },
      })
      const { allowed } = reply.body.data as { allowed: string[] }
      expect(allowed).toEqual((await see(place.manager, item)).allowed)
    })
  })

  test('on another team’s case is answered with 404, as if there were none', async () => {
    const { place, read, ask } = await start()
    const item = await aCase(place.resident)
    const stranger = await aWorker(place.world, { team: 'property' })
    const nowhere = 'cas_01JD0000000000000000000000'

    await untouched(place, item, async () => {
      expectRefusal(await read(stranger, 'cases.get', { caseId: item.id }), 'NOT_FOUND')
      for (const [route, input] of [
        ['cases.act', { action: 'take' }],
        ['cases.say', { text: '我来看看' }],
        ['cases.say', { text: '我来看看', staffOnly: true }],
        ['cases.convert', { kind: 'repair', form: aForm() }],
        ['cases.follow', {}],
      ] as const) {
        const [reply, none] = [
          await ask(stranger, route, { caseId: item.id, ...input }),
          await ask(stranger, route, { caseId: nowhere, ...input }),
        ]
        expectRefusal(reply, 'NOT_FOUND')
        expect(reply).toEqual(none)
        expect(reply.status).toBe(404)
      }
    })
  })

  test('of 10,000 characters is refused with how many it may have, and the same request with fewer goes through', async () => {
    const { place, ask } = await start()
    const item = await aCaseThatIs('dispatched', place)
    const note = '长'.repeat(10_000)

    await untouched(place, item, async () => {
      const replies = [
        await ask(place.worker, 'cases.act', { caseId: item.id, action: 'start', input: { note } }),
        await ask(place.worker, 'cases.say', { caseId: item.id, text: note }),
        await ask(place.worker, 'cases.say', { caseId: item.id, text: note, staffOnly: true }),
      ]
      for (const reply of replies) expectRefusal(reply, 'INPUT_INVALID')
      expect(replies.map(({ body }) => (body.data as { fields: object[] }).fields)).toMatchObject([
        [{ path: 'input.note', problem: 'tooLong', limit: 1_000 }],
        [{ path: 'text', problem: 'tooLong', limit: 1_000 }],
        [{ path: 'text', problem: 'tooLong', limit: 1_000 }],
      ])
    })
    const fewer = await ask(place.worker, 'cases.act', { caseId: item.id, action: 'start', input: { note: '长'.repeat(1_000) } })
    expect(fewer).toMatchObject({ status: 200, body: { state: 'working' } })
  })

  test('with a photo that never arrived leaves the case as it was', async () => {
    const { place, ask, upload } = await start()
    const item = await aCaseThatIs('working', place)
    const { uploadId } = await upload(place.worker, { bytes: jpeg().subarray(0, -9) })

    await untouched(place, item, async () => {
      expectRefusal(
        await ask(place.worker, 'cases.act', { caseId: item.id, action: 'complete', input: { photos: [uploadId] } }),
        'UPLOAD_UNKNOWN',
      )
      expectRefusal(await ask(place.worker, 'cases.say', { caseId: item.id, text: '看', photos: [uploadId] }), 'UPLOAD_UNKNOWN')
    })
  })
})

describe('a clock a day ahead', () => {
  test('on a phone says nothing: when something happened is not for it to tell, and a visit is measured by ours', async () => {
    const { place, world, ask } = await start()
    const item = await aCaseThatIs('dispatched', place)
    const tomorrow = world.clock.now() + oneDay
    const at = new Date(tomorrow).toISOString()
    const visitOver = { from: '2026-11-22T15:00:00+08:00', to: '2026-11-22T16:00:00+08:00' }

    await untouched(place, item, async () => {
      expectRefusal(await ask(place.worker, 'cases.act', { caseId: item.id, action: 'start', at }), 'INPUT_INVALID')
      expectRefusal(await ask(place.worker, 'cases.act', { caseId: item.id, action: 'start', input: { at } }), 'INPUT_INVALID')
      expectRefusal(await ask(place.worker, 'cases.say', { caseId: item.id, text: '到了', at }), 'INPUT_INVALID')
      const visit = await ask(place.worker, 'cases.act', { caseId: item.id, action: 'proposeVisit', input: { visit: visitOver } })
      expectRefusal(visit, 'TIMES_WRONG')
    })
    expect((await ask(place.worker, 'cases.act', { caseId: item.id, action: 'start' })).body.updatedAt).toBe('2026-11-23T02:00:00.000Z')
  })

  test('on one of our machines: what it wrote stays in order, and the others go on with the case', async () => {
    const { place, world } = await start()
    const { resident, worker } = place
    const now = world.clock.now()
    const item = await aCaseThatIs('dispatched', place)
    world.clock.set(now + oneDay)
    await act(worker, item, 'start', { note: '明天写的' })
    await act(resident, item, 'urge')

    world.clock.set(now)
    await act(worker, item, 'pause', { reason: 'parts' })
    await act(worker, item, 'resume')
    const done = await act(worker, item, 'complete', { note: '今天写的' })

    expect(done).toMatchObject({ state: 'awaitingConfirmation', deadlines: { answer: { state: 'met' }, solution: { state: 'met' } } })
    expect(done.timeline.flatMap(({ action }) => action ?? [])).toEqual(['accept', 'take', 'start', 'urge', 'pause', 'resume', 'complete'])
    expect(done.timeline.flatMap(({ text }) => text ?? [])).toEqual(['明天写的', '今天写的'])
  })
})
