import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

const mostLines = 60
const sources = execFileSync('git', ['ls-files', 'contract', 'functions', 'src', 'local', 'cloud', 'config'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(tsx?|c?js)$/.test(path) && !path.endsWith('.d.ts'))

/** The functions of a source text with more than `most` lines, blank ones aside. Biome's rule leaves out text between JSX tags. */
function tooLong(text: string, most = mostLines): string[] {
  const source = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const lines = ts.isFunctionLike(node) ? node.getText().split(/\n\s*/).filter(Boolean).length : 0
    if (lines > most) found.push(`line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${lines} lines`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test.each([
  ['a function', 'function f() {\n\n  a()\n  b()\n}', ['line 1: 4 lines']],
  ['an arrow within a call', 'run(\n  () => {\n    a()\n    b()\n  },\n)', ['line 2: 4 lines']],
  ['a method and its text', 'class A {\n  m() {\n    return <p>\n      text\n    </p>\n  }\n}', ['line 2: 5 lines']],
  ['a short function', 'const f = () => {\n  a()\n}', []],
])('%s counts with all of its lines', (_what, text, found) => {
  expect(tooLong(text, 3)).toEqual(found)
})

test(`no function of the product has more than ${mostLines} lines`, () => {
  const found = sources.flatMap((path) => tooLong(readFileSync(path, 'utf8')).map((place) => `${path} ${place}`))

  expect(sources.length).toBeGreaterThan(300)
  expect(found).toEqual([])
}, 60_000)
