import { GivenRole } from '../../../contract/people'
import { type Post, postOf, wordOf } from '../../../contract/posts'
import {
  fitsUnit,
  givenBy,
  rolesToGive,
  takenBy,
  whyNotChange,
  whyNotUndo,
  withoutPost,
  withPost,
} from '../../../functions/peopleDesk/rules'

const manager = (more: Partial<Post> = {}) => ({ id: 'a', posts: [{ role: 'manager' as const, ...more }] })
const code = (holder: Parameters<typeof whyNotChange>[0], role: GivenRole, personId = 'b') => whyNotChange(holder, { personId, role })?.code

test('a manager gives every post but those of whoever runs the product, and never one to themselves', () => {
  expect(rolesToGive(manager(), 'b').sort()).toEqual(GivenRole.options.filter((role) => !['operator', 'migrant'].includes(role)).sort())
  expect(rolesToGive(manager(), 'a')).toEqual([])
  expect(code(manager(), 'operator')).toBe('ROLE_NOT_GIVEN')
  expect(code(manager(), 'volunteer', 'a')).toBe('OWN_POSTS')
})

test('a manager with a last day gives and takes everything but the post of a manager', () => {
  expect(code(manager({ until: '2027-01-31' }), 'manager')).toBe('MANAGER_UNTIL')
  expect(code(manager({ until: '2027-01-31' }), 'stationWorker')).toBeUndefined()
})

test('whoever is no manager gives nothing, not even what they hold', () => {
  for (const role of GivenRole.options.filter((each) => each !== 'manager'))
    for (const given of GivenRole.options) expect(code({ id: 'a', posts: [{ role, of: 'x' }] }, given)).toBe('NOT_ALLOWED')
})

test('a post in the same role and place replaces the one before; another stands beside it', () => {
  const [lasting, ending] = [
    { role: 'serviceWorker', of: 'crew' },
    { role: 'serviceWorker', of: 'crew', until: '2027-01-31' },
  ] as const

  expect(withPost([lasting], ending)).toEqual([ending])
  expect(withPost([lasting], { role: 'serviceWorker', of: 'lifts' })).toHaveLength(2)
  expect(withoutPost([ending], wordOf(ending))).toEqual([])
})

test('who works in a team, grid or organisation is given one, and a manager none', () => {
  for (const role of ['gridWorker', 'stationWorker', 'serviceWorker', 'partner'] as const) {
    expect(fitsUnit({ role })).toBe(false)
    expect(fitsUnit({ role, of: 'x' })).toBe(true)
  }
  expect(fitsUnit({ role: 'manager', of: 'x' })).toBe(false)
  expect(fitsUnit({ role: 'volunteer' })).toBe(true)
})

test('every post is the same after it has been a word, with a last day and without', () => {
  for (const word of ['manager', 'manager:2027-01-31', 'serviceWorker:crew', 'serviceWorker:crew:2027-01-31', 'partner:court:2027-01-31'])
    expect(wordOf(postOf(word))).toBe(word)
  for (const word of ['partner:court', 'partner:2027-01-31', 'manager:crew', 'serviceWorker:crew:2027-01-31:x', 'nobody'])
    expect(() => postOf(word)).toThrow()
})

test('a change can be undone for a day, by nobody once something else has changed, and never if nobody made it', () => {
  const told = { by: 'a', at: 0, before: ['volunteer'], roles: ['volunteer', 'manager'] }
  const posts = [{ role: 'manager' }, { role: 'volunteer' }] as const
  const day = 86_400_000

  expect([givenBy(told), takenBy(told)]).toEqual([['manager'], []])
  expect(whyNotUndo(told, { posts, now: day })).toBeUndefined()
  expect(whyNotUndo(told, { posts, now: day + 1 })?.code).toBe('UNDO_LATE')
  expect(whyNotUndo(told, { posts: posts.slice(1), now: 1 })?.code).toBe('POSTS_CHANGED')
  expect(whyNotUndo({ ...told, by: null }, { posts, now: 1 })?.code).toBe('NOT_FOUND')
})
