import { createContext, type Script } from 'node:vm'

interface File {
  source: string
  filename: string
  parameters: string[]
}

const { compile }: { compile(file: File): Script } = require('./compiled-once.cjs')

const counting = { source: 'let count = 0; exports.next = () => ++count', filename: 'counting.js', parameters: ['exports'] }

/** Runs a file in a realm of its own. */
function load<Exports>(file: File): Exports {
  const exports = {} as Exports
  compile(file).runInContext(createContext())(exports)
  return exports
}

test('a file is compiled once, and again when it has changed', () => {
  const first = compile(counting)

  expect(compile({ ...counting })).toBe(first)
  expect(compile({ ...counting, source: `${counting.source}\n` })).not.toBe(first)
})

test('suites share the code of a file, but not its state', () => {
  const one = load<{ next(): number }>(counting)
  one.next()

  expect(load<{ next(): number }>(counting).next()).toBe(1)
})

test('each suite’s code runs in its own realm', () => {
  const file = { source: 'exports.List = Array', filename: 'realm.js', parameters: ['exports'] }

  expect(load<{ List: unknown }>(file).List).not.toBe(load<{ List: unknown }>(file).List)
})

test('an error names the line and column of the file', () => {
  const file = { source: 'exports.fail = () => { throw new Error() }', filename: 'failing.js', parameters: ['exports'] }
  const { fail } = load<{ fail(): void }>(file)

  const stack = failureOf(fail).stack

  expect(stack).toContain(`failing.js:1:${file.source.indexOf('new Error') + 1}`)
})

function failureOf(run: () => void): Error {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not fail')
}
