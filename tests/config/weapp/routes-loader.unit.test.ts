import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { contract } from '../../../contract/contract'
import { inputOf, pathOf, type Route } from '../../../src/platform/api/route'

type Contract = Record<string, Record<string, Route>>

const routesLoader: (text: string) => string = require('../../../config/weapp/routes-loader.cjs')

test.each([
  [
    'r.input(z.strictObject({ communityId: CommunityId, name: z.string() })).output(Name)',
    'r.input({ shape: { communityId: 1 } }).output(Name)',
  ],
  ['r.input(z.strictObject({ name: z.string() })).output(Name)', 'r.input({ shape: {  } }).output(Name)'],
  ["r.input(z.strictObject({ a: z.regex(/[)(]\\)/), b: ')' })) // (\n.output(Name)", 'r.input({ shape: {  } }) // (\n.output(Name)'],
  ['r.input(z.strictObject({ ...one, b: B })).output(C)', 'r.input({ shape: {  } }).output(C)'],
  ['r.input(claimed).output(Name)', 'r.input(claimed).output(Name)'],
])('of the input in %j the app keeps whether it takes a community', (source, kept) => {
  expect(routesLoader(source)).toBe(kept)
})

/** The contract as a phone carries it: without inputs, and on the small builder. */
async function contractOnPhones(): Promise<Contract> {
  const { outputFiles } = await build({
    entryPoints: ['contract/contract.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    alias: { '@orpc/contract': resolve('src/platform/weapp/contract.ts') },
    plugins: [
      {
        name: 'routes',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\/contract\/.*\.ts$/ }, ({ path }) => ({ contents: routesLoader(readFileSync(path, 'utf8')), loader: 'ts' })),
      },
    ],
  })
  const carried: { exports: { contract?: Contract } } = { exports: {} }
  new Function('module', 'exports', outputFiles[0]?.text ?? '')(carried, carried.exports)
  return carried.exports.contract ?? {}
}

test('every route is asked of the same community on a phone as in a browser', async () => {
  const asked = (of: Contract) =>
    Object.values(of).flatMap((verbs) => Object.values(verbs).map((route) => [pathOf(route), inputOf(route, {}).communityId]))

  const onPhones = asked(await contractOnPhones())
  expect(onPhones.length).toBeGreaterThan(100)
  expect(onPhones).toEqual(asked(contract))
})

test('an input without an end stops the build', () => {
  expect(() => routesLoader('r.input(z.strictObject({ a: A })')).toThrow('has no end')
})
