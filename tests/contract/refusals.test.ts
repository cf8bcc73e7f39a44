import { allRefusals } from '../../contract/allRefusals'
import { contract } from '../../contract/contract'
import { pickRefusals, type RefusalCode, refusal, refusals } from '../../contract/refusals'
import { sentences } from '../../functions/areas'
import { sentenceOf } from '../../functions/platform/sentences'

const codes = Object.keys(allRefusals) as RefusalCode[]

describe.each(codes)('%s', (code) => {
  test('has a status of refusals and a Chinese sentence that ends as one', () => {
    const { status } = allRefusals[code]

    expect(Number.isInteger(status) && status >= 400 && status < 600).toBe(true)
    expect(
      sentenceOf(sentences, {
        code,
        data: { kind: 'activity', limit: 3, left: 2, from: 3, taken: 2, why: 'xls', what: 'rows', most: 10_000 },
      }),
    ).toMatch(/^[\u4e00-\u9fff][\u4e00-\u9fff0-9，、：。 ]+。$/)
  })

  test('is a code that says what it is in capitals', () => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })
})

test('only what is nobody’s fault but ours has a status of 500 and above', () => {
  expect(codes.filter((code) => allRefusals[code].status >= 500)).toEqual(['SERVICE_BUSY', 'INTERNAL'])
})

test('every code is one some route or the surface itself may answer with', () => {
  const declared = Object.values(contract).flatMap((verbs) =>
    Object.values(verbs).flatMap((procedure) => Object.keys(procedure['~orpc'].errorMap)),
  )
  const ofTheSurface = ['ROUTE_UNKNOWN']

  expect([...new Set([...declared, ...ofTheSurface])].sort()).toEqual([...codes].sort())
})

test('a refusal carries its code and values, and a route declares those it picks', () => {
  expect(refusal('SESSION_FULL', { left: 2 })).toEqual({ code: 'SESSION_FULL', data: { left: 2 } })
  expect(refusal('NOT_FOUND')).toEqual({ code: 'NOT_FOUND', data: undefined })
  expect(pickRefusals(refusals, 'NOT_FOUND', 'NOT_ALLOWED')).toEqual({ NOT_FOUND: refusals.NOT_FOUND, NOT_ALLOWED: refusals.NOT_ALLOWED })
})
