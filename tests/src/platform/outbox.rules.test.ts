import { allRefusals } from '../../../contract/allRefusals'
import { isHeld, nextOf, outboxAfter } from '../../../src/platform/outbox.rules'
import { aPhone, aPhoto, aServer, done } from '../../support/stairwell'

const note = (requestId: string, photos: string[] = []) =>
  done(requestId, { words: { note: `${requestId} 的话` }, photos: photos.map(aPhoto) })
const move = (requestId: string, action: string, photos: string[] = []) => ({ ...note(requestId, photos), action })

/** 马 and 巴图 work in the team, 刘 in the grid; none had a signal. */
const threePhones = () => [
  aPhone({ id: 'ma', relations: ['team'] }, [move('m1', 'take'), note('m2', ['m.jpg']), move('m3', 'start', ['m-before.jpg'])]),
  aPhone({ id: 'batu', relations: ['team'] }, [move('b1', 'take', ['b.jpg']), move('b2', 'start'), note('b3')]),
  aPhone({ id: 'liu', relations: ['grid'] }, [move('l1', 'accept'), note('l2', ['l.jpg']), move('l3', 'refer')]),
]
const allNotes = ['m1', 'm2', 'm3', 'b1', 'b2', 'b3', 'l1', 'l2', 'l3'].map((id) => `${id} 的话`).sort()
const allPhotos = ['m', 'm-before', 'b', 'l'].map((name) => `upl_${name}.jpg`).sort()

/** Every order in which three phones come to send three times each. */
function orders(left = [3, 3, 3]): number[][] {
  if (left.every((count) => count === 0)) return [[]]
  return left.flatMap((count, phone) =>
    count === 0 ? [] : orders(left.map((other, at) => (at === phone ? other - 1 : other))).map((rest) => [phone, ...rest]),
  )
}

describe.each([
  ['every reply arrives', 0],
  ['every second reply is lost', 2],
])('three phones that come back from a stairwell, and %s', (_, lostEvery) => {
  function meet(order: number[]) {
    const [server, phones] = [aServer(), threePhones()]
    let sent = 0
    for (const at of order) {
      sent += 1
      phones[at]?.send(server, { reply: lostEvery === 0 || sent % lostEvery !== 0 })
    }
    for (const { kill } of phones) kill()
    settle(server, phones)
    return { server, phones }
  }

  function settle(server: ReturnType<typeof aServer>, phones: ReturnType<typeof threePhones>) {
    while (phones.map((phone) => phone.send(server)).includes(true));
  }

  test('lose no note and no photo in any order, name each conflict, and say what they could not do if the persons wish so', () => {
    const faults = orders().flatMap((order) => {
      const { server, phones } = meet(order)
      const found = [...unnamed(phones), ...lost(server, phones)]
      for (let round = 0; round < 3; round++) {
        for (const phone of phones) sayRefused(phone)
        settle(server, phones)
      }
      const left = phones.flatMap(({ box }) => box())
      return [...found, ...lost(server, phones), ...left].map((fault) => ({ order, fault }))
    })

    expect(orders()).toHaveLength(1680)
    expect(faults).toEqual([])
  })
})

/** What stays on a phone without a word of why. */
const unnamed = (phones: Phone[]) =>
  phones.flatMap(({ box }) => box().filter((item, at) => !isNamed(item.refused?.code) && !isHeld(box(), at)))

/** What is not exactly once on the server or on a phone. */
function lost(server: Server, phones: Phone[]): string[] {
  const stay = phones.flatMap(({ box }) => box())
  const words = [...server.words, ...stay.map(({ words }) => String(words.note))]
  const photos = [...server.photos, ...stay.flatMap(({ photos }) => photos.map(({ path }) => `upl_${path}`))]
  const takers = server.moves.filter((name) => name.endsWith('take'))
  return [
    ...(words.sort().join() === allNotes.join() ? [] : [`notes ${words}`]),
    ...(photos.sort().join() === allPhotos.join() ? [] : [`photos ${photos}`]),
    ...(takers.length <= 1 ? [] : takers),
  ]
}

type Server = ReturnType<typeof aServer>
type Phone = ReturnType<typeof aPhone>

function sayRefused({ box, happened }: Phone): void {
  const first = box().find(({ refused }) => refused !== null)
  if (first) happened({ type: 'said', requestId: first.requestId, item: { ...first, requestId: `${first.requestId} said`, action: null } })
}

const isNamed = (code: string | undefined) => code !== undefined && code in allRefusals

describe('the order', () => {
  const refused = { code: 'ACTION_NOT_NOW' }

  test('a move waits behind one about the same thing that was refused; words and other things go on', () => {
    const box = [{ ...move('a', 'start'), refused }, move('b', 'complete'), note('c'), done('d', { about: 'cas_2', action: 'accept' })]

    expect(nextOf(box)?.requestId).toBe('c')
    expect(nextOf(outboxAfter(box, { type: 'sent', requestId: 'c' }))?.requestId).toBe('d')
    expect(nextOf(outboxAfter(box, { type: 'dropped', requestId: 'a' }))?.requestId).toBe('b')
  })

  test('what failed just now holds back all about the same thing, and nothing else', () => {
    const box = [note('a'), note('b'), done('c', { about: 'cas_2' })]

    expect(nextOf(box, new Set(['cas_1']))?.requestId).toBe('c')
  })

  test('the same request is kept once', () => {
    const box = outboxAfter([], { type: 'queued', item: note('a') })

    expect(outboxAfter(box, { type: 'queued', item: note('a') })).toEqual(box)
  })
})

describe('photos', () => {
  const item = done('a', { photos: [{ ...aPhoto('one.jpg'), uploadId: 'upl_1' }] })
  const refused = { code: 'UPLOAD_UNKNOWN' }

  test('that the API has cleared away meanwhile are sent once more as other files, and not for ever', () => {
    const once = outboxAfter([item], { type: 'refused', requestId: 'a', refused })
    expect(once).toMatchObject([{ refused: null, photos: [{ id: 'one.jpg.again', path: 'one.jpg', uploadId: null }] }])

    const twice = outboxAfter(once, { type: 'refused', requestId: 'a', refused })
    expect(twice).toMatchObject([{ refused }])
  })
})

test('an unanswered attempt is forgotten once the API has forgotten its request', () => {
  const [day, old] = [86_400_000, done('a', { action: 'urge', mayWait: false })]

  expect(outboxAfter([old], { type: 'queued', item: { ...old, requestId: 'b', at: 5 * day } })).toEqual([old])
  expect(outboxAfter([old], { type: 'queued', item: { ...old, requestId: 'b', at: 7 * day } })).toMatchObject([{ requestId: 'b' }])
})
