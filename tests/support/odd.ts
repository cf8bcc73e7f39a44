import fc from 'fast-check'

const ulid = '01JD0000000000000000000000'
const dates = [
  ...['0001-01-01', '0000-01-01T00:00:00+23:59', '-000001-01-01', '1999-12-31', '2000-01-01T00:00:00+23:59', '2026-02-30', '2026-13-01'],
  ...['2026-12-01', '2026-12-01T10:00:00+08:00', '2026-12-01T10:00', '2099-12-31T23:59:59-23:59', '9999-12-31', '9999-12-31T23:59:59Z'],
  ...['+275760-09-13T00:00:00Z', '2026-11', '2000-01', '2099-12', '0000-00', 'now', '1764000000000'],
]
const ids = [
  ...['per', 'fam', 'act', 'ses', 'evt', 'cas', 'upl', 'tkt'].map((prefix) => `${prefix}_${ulid}`),
  ...[
    `bkg_${ulid}_${'0'.repeat(24)}`,
    'c01-b1',
    'c99-b9',
    'c01-b1-1-101',
    'c01-b1-9-999',
    'square',
    'nowhere',
    'ses_1',
    'repair',
    'withdraw',
    'take',
  ],
]
const texts = [
  ...[
    '',
    ' ',
    '\u0000',
    '\u202e',
    '\ud83d',
    '👨‍👩‍👧‍👦',
    '长'.repeat(5_000),
    'a'.repeat(40_000),
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  ...[
    '../../x',
    '%00',
    '%ff',
    '#',
    'x#y',
    "'; DROP TABLE",
    '<script>alert(1)</script>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is sent as it stands.
    '${7*7}',
    'null',
    'NaN',
    '-0',
    '1e999',
    '[]',
    '{}',
    'true',
    '*',
  ],
]
const numbers = [0, -0, -1, 1, 1.5, 5, 50, 51, 1e9, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 1, 5e-324]

/** Stands for a list in a list in a list …, which `JSON.stringify` could not write. */
const deep = '@deep'
const depth = 20_000

/** A cursor as ours are written, of parts that may not be. */
const cursor = fc
  .oneof(
    fc.constantFrom<unknown>({}, null, [], [[]], 7, 'x', [null], ['', '']),
    fc.array(fc.oneof(fc.constantFrom(...dates, ...ids, ...texts.filter((text) => text.length < 100)), due()), { maxLength: 3 }),
    fc.tuple(due(), fc.constant(`cas_${ulid}`)),
    fc.tuple(fc.constantFrom(...dates, '2026-11-25T10:00:00+08:00', '2026-11-25T10:00:00.000Z'), fc.constantFrom(...ids)),
  )
  .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'))

function due() {
  const at = fc.constantFrom('0000-01-01T00:00:00.000Z', '2026-11-23T02:00:00.000Z', '2026-11-30T00:00:00Z', '9999-99-99T99:99:99Z')
  return at.map((instant) => `${instant}#cas_${ulid}`)
}

/** A value that nobody would send who means well. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...dates) },
  { weight: 2, arbitrary: fc.constantFrom(...ids) },
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...numbers) },
  { weight: 3, arbitrary: cursor },
  fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], { a: { b: {} } }, Array(1_000).fill(0), deep),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 4 }),
)

/** One thing done to an input: a field set or put in anew, left out, or said a thousand times. `pick` and `name` choose the field. */
export type Change = { how: 'set' | 'add' | 'leaveOut' | 'repeat' | 'setInside'; pick: number; name: number; value: unknown }

export const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('set', 'set', 'setInside', 'setInside', 'add', 'add', 'leaveOut', 'repeat'),
  pick: fc.nat(1_000),
  name: fc.nat(1_000),
  value: oddValue,
})

const strangeNames = ['__proto__', 'constructor', 'a.b', 'a[b]', '', '0', 'length', '#', 'x'.repeat(300)]
type Fields = Record<string, unknown>

/** An input with one more change; `names` are the fields that its route knows. */
export function changed(input: Fields, names: readonly string[], { how, pick, name, value }: Change): Fields {
  const copy = structuredClone(input)
  const known = Object.keys(copy)
  const key = known[pick % Math.max(1, known.length)]
  if (how === 'add' || key === undefined) {
    const all = [...names, ...names, ...strangeNames]
    return { ...copy, [all[name % all.length] ?? 'x']: value }
  }
  if (how === 'set') copy[key] = value
  if (how === 'leaveOut') delete copy[key]
  if (how === 'repeat') copy[key] = Array(1_000).fill(copy[key])
  if (how === 'setInside') copy[key] = changedInside(copy[key], { pick: name, value })
  return copy
}

function changedInside(inner: unknown, { pick, value }: { pick: number; value: unknown }): unknown {
  if (typeof inner !== 'object' || inner === null) return value
  const keys = Object.keys(inner)
  const key = keys[pick % Math.max(1, keys.length)]
  if (key === undefined || pick % 7 === 0) return Array.isArray(inner) ? [...inner, value] : { ...inner, odd: value }
  const next = (inner as Fields)[key]
  const put = pick % 3 === 0 ? value : changedInside(next, { pick: Math.floor(pick / 3), value })
  return Array.isArray(inner) ? inner.map((each, at) => (String(at) === key ? put : each)) : { ...inner, [key]: put }
}

/** The JSON of an input, with whatever is deep in it. */
export const written = (input: unknown): string =>
  JSON.stringify(input).replaceAll(`"${deep}"`, () => '['.repeat(depth) + ']'.repeat(depth))
