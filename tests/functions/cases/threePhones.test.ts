import fc from 'fast-check'
import { allRefusals } from '../../../contract/allRefusals'
import { isHeld, nextOf, type Outbox, type OutboxEvent, outboxAfter, type Waiting } from '../../../src/platform/outbox.rules'
import { aCase, aNeighbourhood, aWorker, type Neighbourhood, rawCase, see } from '../../support/cases'
import { httpOf } from '../../support/http'
import { aPhoto, done } from '../../support/stairwell'
import { readyUpload } from '../../support/uploads'
import { realTable, type Someone, type World } from '../../support/world'

// A meeting of three phones is some fifty requests.
const patience = 180_000
const meetings = 4

const noteOf = (requestId: string) => `${requestId} 的话`

/** What somebody did in a stairwell, posted as the app posts it. */
function doings({ communityId }: World, caseId: string) {
  const at = `/v1/${communityId}/cases/${caseId}`
  const photos = (paths: string[]) => paths.map(aPhoto)
  return {
    say: (requestId: string, paths: string[] = []) =>
      done(requestId, { path: `${at}/messages`, words: { text: noteOf(requestId) }, photos: photos(paths) }),
    move: (requestId: string, action: string, { paths = [], more = {} }: { paths?: string[]; more?: object } = {}) =>
      done(requestId, { action, path: `${at}/actions/${action}`, words: { note: noteOf(requestId), ...more }, photos: photos(paths) }),
    /** What was refused, as a note among staff. */
    instead: ({ requestId, words, photos }: Waiting) =>
      done(`${requestId}-said`, { path: `${at}/messages`, words: { text: words.note ?? words.text, staffOnly: true }, photos }),
  }
}

type Phone = ReturnType<typeof aPhone>

/** A phone with its queue, its person and the API behind the network. */
function aPhone(world: World, person: Someone, items: Outbox) {
  const { send: post } = httpOf(world)
  let kept = items
  const refused: { requestId: string; code: string; data: unknown }[] = []
  const sent = new Map<string, string>()
  const happened = (event: OutboxEvent) => {
    // A killed app has only what was written to the phone's storage.
    kept = JSON.parse(JSON.stringify(outboxAfter(kept, event)))
  }

  /** Sends what is next; false when nothing is. Without a reply the phone does not know what became of it. */
  async function send({ reply = true } = {}): Promise<boolean> {
    const next = nextOf(kept)
    if (!next) return false
    const { requestId, action, path } = next
    for (const { id, uploadId } of next.photos)
      if (uploadId === null) happened({ type: 'uploaded', requestId, photoId: id, uploadId: await readyUpload(person) })
    const { words, photos } = kept.find((item) => item.requestId === requestId) ?? next
    for (const photo of photos) sent.set(photo.path, String(photo.uploadId))
    const said = { ...words, ...(photos.length > 0 && { photos: photos.map(({ uploadId }) => uploadId) }) }
    const body = action === null ? { requestId, ...said } : { requestId, input: said }
    const answer = await post(path, { method: 'POST', token: person.token, body })
    if (!reply) return true
    if (answer.status === 200) happened({ type: 'sent', requestId })
    else {
      const { code, data } = answer.body as { code: string; data: unknown }
      refused.push({ requestId, code, data })
      happened({ type: 'refused', requestId, refused: { code, data } })
    }
    return true
  }

  return { person, send, happened, refused, sent, box: () => kept }
}

/** 马 and 巴图 work in the team, 赵 in the grid; none had a signal. */
async function threePhones(place: Neighbourhood) {
  const { world, resident, worker, gridWorker } = place
  const item = await aCase(resident)
  const { say, move, instead } = doings(world, item.id)
  const away = { organisation: '热力公司', turnTo: '热力公司 0471-0000002' }
  const phones = [
    aPhone(world, worker, [move('m1', 'take'), say('m2', ['m.jpg']), move('m3', 'start', { paths: ['m-before.jpg'] })]),
    aPhone(world, await aWorker(world, { name: '巴图' }), [move('b1', 'take'), move('b2', 'start', { paths: ['b.jpg'] }), say('b3')]),
    aPhone(world, gridWorker, [move('l1', 'accept'), say('l2', ['l.jpg']), move('l3', 'refer', { more: away })]),
  ]
  world.events.splice(0)
  return { item, phones, instead }
}

const allNotes = ['m1', 'm2', 'm3', 'b1', 'b2', 'b3', 'l1', 'l2', 'l3'].map(noteOf).sort()

async function settle(phones: Phone[]): Promise<void> {
  for (let sent = true; sent; ) {
    sent = false
    for (const phone of phones) sent = (await phone.send()) || sent
  }
}

/** Words and photos wherever they are, on the API or still on a phone, each as often as it is there. */
async function everything(world: World, item: { id: string }, phones: Phone[]) {
  const kept = [...(await rawCase(world, item))].flatMap(([sort, text]) => (sort.startsWith('text#') ? [text] : []))
  const waiting = phones.flatMap(({ box }) => [...box()])
  const nameOf = new Map(phones.flatMap(({ sent }) => [...sent].map(([path, id]) => [id, path] as const)))
  const photos = kept.flatMap((text) => (text.photos as string[]).map((id) => nameOf.get(id) ?? id))
  return {
    notes: [...kept.map(({ text }) => String(text)), ...waiting.map(({ words }) => String(words.note ?? words.text))].sort(),
    photos: [...photos, ...waiting.flatMap((each) => each.photos.map(({ path }) => path))].sort(),
  }
}

async function expectNothingLost(place: Neighbourhood, item: { id: string }, phones: Phone[]) {
  const { world, manager } = place
  expect(await everything(world, item, phones)).toEqual({ notes: allNotes, photos: ['b.jpg', 'l.jpg', 'm-before.jpg', 'm.jpg'] })
  const moves = world.events.filter(({ type }) => type === 'case.acted')
  expect(moves.filter(({ facts }) => facts.action === 'take').length).toBeLessThanOrEqual(1)
  // Each move is one step of the case, from where the one before had led.
  const { version, state, timeline } = await see(manager, item)
  const told = timeline.filter(({ action }) => action !== null)
  expect(version).toBe(1 + moves.length)
  expect(told.map(({ from }) => from)).toEqual(['submitted', ...told.slice(0, -1).map(({ to }) => to)].slice(0, told.length))
  expect(told.at(-1)?.to ?? 'submitted').toBe(state)
}

function expectNamed(phones: Phone[]) {
  for (const { box, refused } of phones) {
    for (const [at, item] of box().entries()) expect(item.refused !== null || isHeld(box(), at)).toBe(true)
    for (const { code, data } of refused) {
      expect(Object.keys(allRefusals)).toContain(code)
      if (code === 'ALREADY_TAKEN') expect(data).toMatchObject({ workerName: expect.stringMatching(/王师傅|巴图/) })
      else expect({ code, data }).toMatchObject({ code: 'ACTION_NOT_NOW', data: { state: expect.any(String), allowed: expect.any(Array) } })
    }
  }
}

/** Everybody has what could not be done said instead, until nothing is left on a phone. */
async function sayTheRest({ phones, instead }: Awaited<ReturnType<typeof threePhones>>) {
  for (let round = 0; round < 3; round++) {
    for (const { box, happened } of phones) {
      const first = box().find(({ refused }) => refused !== null)
      if (first) happened({ type: 'said', requestId: first.requestId, item: instead(first) })
    }
    await settle(phones)
  }
  expect(phones.flatMap(({ box }) => [...box()])).toEqual([])
}

const anOrder = fc.shuffledSubarray([0, 0, 0, 1, 1, 1, 2, 2, 2], { minLength: 9 })

describe.each([
  ['every reply arrives', 0],
  ['every second reply is lost', 2],
])('three phones meet, and %s', (_, lostEvery) => {
  test(
    'no note and no photo is lost in any order, and each conflict is named',
    async () => {
      const meet = async (order: number[]) => {
        const place = await aNeighbourhood()
        const met = await threePhones(place)
        for (const [sent, at] of order.entries()) await met.phones[at]?.send({ reply: lostEvery === 0 || (sent + 1) % lostEvery !== 0 })
        await settle(met.phones)
        expectNamed(met.phones)
        await expectNothingLost(place, met.item, met.phones)

        await sayTheRest(met)
        await expectNothingLost(place, met.item, met.phones)
      }
      await fc.assert(fc.asyncProperty(anOrder, meet), { numRuns: meetings, endOnFailure: true })
    },
    patience,
  )
})

test(
  'all three send in the same moment, to the real store: one takes it, the other hears who, nothing is lost',
  async () => {
    const place = await aNeighbourhood({ table: realTable })
    const met = await threePhones(place)

    for (let round = 0; round < 3; round++) await Promise.all(met.phones.map((phone) => phone.send({ reply: round !== 1 })))
    await settle(met.phones)

    expectNamed(met.phones)
    await expectNothingLost(place, met.item, met.phones)
    const [ma, batu] = met.phones
    expect([...(ma?.refused ?? []), ...(batu?.refused ?? [])].map(({ code }) => code)).not.toEqual([])
    await sayTheRest(met)
    await expectNothingLost(place, met.item, met.phones)
  },
  patience,
)
