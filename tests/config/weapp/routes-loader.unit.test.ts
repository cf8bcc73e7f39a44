import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const routesLoader: (text: string) => string = require('../../../config/weapp/routes-loader.cjs')

test.each([
  [
    'r.input(z.strictObject({ communityId: CommunityId, name: z.string() })).output(Name)',
    'r.input({ shape: { communityId: 1 } }).output(Name)',
  ],
  ['r.input(z.strictObject({ name: z.string() })).output(Name)', 'r.input({ shape: {  } }).output(Name)'],
  ["r.input(z.strictObject({ a: z.regex(/[)(]\\)/), b: ')' })) // (\n.output(Name)", 'r.input({ shape: {  } }) // (\n.output(Name)'],
  [
    "r.route({ path: '/v1/{communityId}/a' }).input(z.strictObject({ ...one, b: B })).output(C)",
    "r.route({ path: '/v1/{communityId}/a' }).input({ shape: { communityId: 1 } }).output(C)",
  ],
  [
    "r.route({ path: '/v1/{communityId}/a' }).input(z.strictObject(one)), r.route({ path: '/v1/b' }).input(z.strictObject(two))",
    "r.route({ path: '/v1/{communityId}/a' }).input({ shape: { communityId: 1 } }), r.route({ path: '/v1/b' }).input({ shape: {  } })",
  ],
  ['r.input(claimed).output(Name)', 'r.input(claimed).output(Name)'],
])('of the input in %j the app keeps whether it takes a community', (source, kept) => {
  expect(routesLoader(source)).toBe(kept)
})

test('no route of the contract loses its community on the phone', () => {
  const files = readdirSync('contract', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const routes = files.flatMap((file) =>
    routesLoader(readFileSync(join('contract', file), 'utf8'))
      .split(/(?=\bpath: '\/)/)
      .slice(1),
  )
  const lost = routes.filter(
    (route) => /^path: '[^']*\{communityId\}/.test(route) && !/\.input\((\{ shape: \{ communityId: 1 \} \}|\w+)\)/.test(route),
  )

  expect(routes.length).toBeGreaterThan(70)
  expect(lost.map((route) => route.slice(0, 80))).toEqual([])
})

test('an input without an end stops the build', () => {
  expect(() => routesLoader('r.input(z.strictObject({ a: A })')).toThrow('has no end')
})
