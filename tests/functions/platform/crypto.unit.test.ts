import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { createCrypto, hashOf, type SealedField, withNewKeys } from '../../../functions/platform/crypto'

const [first, second, indexKey] = [randomBytes(32), randomBytes(32), randomBytes(32)]
const keys = (...entries: [string, Buffer][]) => createCrypto({ indexKey, dataKeys: new Map(entries) })
const crypto = keys(['k1', first])
const place: SealedField = { communityId: 'qingquan', record: 'per_1', field: 'phone' }
const phone = '19900000001'

describe('a sealed value', () => {
  test('opens again where it belongs, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(crypto.open(place, crypto.seal(place, text))).toBe(text)
      }),
    )
  })

  test('does not show what it holds, nor that two hold the same', () => {
    const [one, other] = [crypto.seal(place, phone), crypto.seal(place, phone)]

    expect(one).not.toContain(phone)
    expect(Buffer.from(one.slice(3), 'base64url').includes(phone)).toBe(false)
    expect(one).not.toBe(other)
  })

  test.each<[string, Partial<SealedField>]>([
    ['in another community', { communityId: 'hexiang' }],
    ['in another record', { record: 'per_2' }],
    ['in another field', { field: 'idNumber' }],
  ])('does not open %s', (_what, elsewhere) => {
    const sealed = crypto.seal(place, phone)

    expect(() => crypto.open({ ...place, ...elsewhere }, sealed)).toThrow()
  })

  test('does not open with any one byte changed, or cut short', () => {
    const sealed = Buffer.from(crypto.seal(place, phone).slice(3), 'base64url')

    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => crypto.open(place, `k1.${changed.toString('base64url')}`)).toThrow()
      expect(() => crypto.open(place, `k1.${sealed.subarray(0, at).toString('base64url')}`)).toThrow()
    }
  })

  test('does not open with another key', () => {
    expect(() => keys(['k1', second]).open(place, crypto.seal(place, phone))).toThrow()
    expect(() => keys(['k2', first]).open(place, crypto.seal(place, phone))).toThrow()
  })
})

describe('a new data key', () => {
  test('seals from now on, and what the old one sealed still opens', () => {
    const old = crypto.seal(place, phone)
    const renewed = keys(['k2', second], ['k1', first])

    expect(renewed.open(place, old)).toBe(phone)
    expect(renewed.seal(place, phone)).toMatch(/^k2\./)
    expect(keys(['k2', second]).open(place, renewed.seal(place, phone))).toBe(phone)
  })

  test('is needed: without any there is no sealing', () => {
    expect(() => keys()).toThrow('data key')
  })
})

describe('an index', () => {
  test('finds the same value again, and only in its community and for its purpose', () => {
    const index = crypto.index('qingquan', 'openid', 'oWulan')

    expect(index).toMatch(/^[0-9a-f]{24}$/)
    expect(crypto.index('qingquan', 'openid', 'oWulan')).toBe(index)
    expect(crypto.index('hexiang', 'openid', 'oWulan')).not.toBe(index)
    expect(crypto.index('qingquan', 'companion', 'oWulan')).not.toBe(index)
    expect(crypto.index('qingquan', 'openid', 'oOther')).not.toBe(index)
    expect(createCrypto({ indexKey: second, dataKeys: new Map([['k1', first]]) }).index('qingquan', 'openid', 'oWulan')).not.toBe(index)
  })
})

describe('a hash of contents', () => {
  test('is the same for the same contents in any order of their fields', () => {
    expect(hashOf({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashOf({ b: { d: null, c: [1, 2] }, a: 1 }))
    expect(hashOf({ a: 1, b: undefined })).toBe(hashOf({ a: 1 }))
    expect(hashOf({ a: 1 })).toMatch(/^[0-9a-f]{24}$/)
  })

  test('is another one for other contents', () => {
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]))
    expect(hashOf({ a: null })).not.toBe(hashOf({}))
    expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }))
    expect(hashOf(['a,b'])).not.toBe(hashOf(['a', 'b']))
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        if (hashOf(one) === hashOf(other)) expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)))
      }),
    )
  })
})

describe('a key that is newer than this instance', () => {
  const newer = keys(['k1', first], ['k2', second])
  const sealed = newer.seal(place, phone)

  function instance() {
    let [now, read] = [0, 0]
    const load = async () => {
      read++
      return { dataKeys: new Map(Object.entries({ k1: first, k2: second })) }
    }
    const crypto = createCrypto({ indexKey, dataKeys: new Map([['k1', first]]) }, { load, clock: { now: () => now } })
    return { crypto, reads: () => read, pass: (milliseconds: number) => (now += milliseconds) }
  }

  test('is read when it is met, once for everybody who meets it', async () => {
    const { crypto, reads } = instance()

    const opened = await Promise.all([1, 2, 3].map(() => withNewKeys(crypto, async () => crypto.open(place, sealed))))

    expect(opened).toEqual([phone, phone, phone])
    expect(reads()).toBe(1)
  })

  test('that nobody has is looked for once a minute at most', async () => {
    const { crypto, reads, pass } = instance()
    const unknown = () => withNewKeys(crypto, async () => crypto.open(place, `k9${sealed.slice(2)}`))

    for (let at = 0; at < 3; at++) await expect(unknown()).rejects.toThrow('data key k9 is missing')
    expect(reads()).toBe(1)
    pass(60_000)
    await expect(unknown()).rejects.toThrow('data key k9 is missing')
    expect(reads()).toBe(2)
  })
})
