import { type Node, parse } from 'acorn'
import { type Build, filesEnding } from '../build/build'
import { type Manifest, maySee, packageOf } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import type { Fault } from './fault'

/** What iOS 14 and Chrome 86 read without a translator. */
const level = 2020

/** Scripts parse at the level of the oldest phone, say nothing it can't run, and require what is there and in reach. */
export function checkScripts(build: Build, manifest: Manifest): Fault[] {
  return filesEnding(build, '.js').flatMap((file) => checkScriptFile(build, manifest, file))
}

function checkScriptFile(build: Build, manifest: Manifest, file: string): Fault[] {
  const faults: Fault[] = []
  let program: Node
  try {
    program = parse(build.text(file), { ecmaVersion: level, sourceType: 'script' })
  } catch (error) {
    return [{ where: file, what: `script: not ES${level}: ${String(error)}` }]
  }
  for (const node of everyNode(program)) {
    const what = forbidden(node) ?? unreachable(build, manifest, file, node)
    if (what) faults.push({ where: file, what: `script: ${what}` })
  }
  return faults
}

function forbidden(node: Part): string | undefined {
  if (node.type === 'Literal') return lookbehind(node)
  if (node.type === 'TemplateElement')
    return hasLookbehind((node.value as { raw: string }).raw) ? 'a template string holds a RegExp lookbehind' : undefined
  if (node.type === 'ImportExpression') return 'import() does not exist'
  if (node.type === 'WithStatement') return 'with is refused'
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return makesCode(node)
  return undefined
}

function lookbehind(node: Part): string | undefined {
  const pattern = (node.regex as { pattern: string } | undefined)?.pattern
  if (pattern !== undefined && hasLookbehind(pattern)) return `RegExp lookbehind, a syntax error before iOS 16.4: /${pattern}/`
  if (typeof node.value === 'string' && hasLookbehind(node.value)) return `a string holds a RegExp lookbehind: ${node.value.slice(0, 60)}`
  return undefined
}

/** `(?<=` and `(?<!`, but not inside a class or behind a backslash. */
function hasLookbehind(pattern: string): boolean {
  const bare = pattern.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '')
  return /\(\?<[=!]/.test(bare)
}

function makesCode(node: Part): string | undefined {
  const called = node.callee as Part
  const args = node.arguments as Part[]
  if (called.type !== 'Identifier') return undefined
  if (called.name === 'eval') return 'eval is refused'
  if (called.name !== 'Function') return undefined
  return args.length === 1 && args[0]?.value === 'return this' ? undefined : 'new Function is refused'
}

function unreachable(build: Build, manifest: Manifest, file: string, node: Part): string | undefined {
  const callee = node.callee as Part | undefined
  const argument = (node.arguments as Part[] | undefined)?.[0]
  if (node.type !== 'CallExpression' || callee?.name !== 'require' || argument?.type !== 'Literal') return undefined
  const target = findScript(build, resolveFrom(file, String(argument.value)))
  if (!target) return `require of ${argument.value}, which is not there`
  if (maySee(manifest, file, target)) return undefined
  return `require of ${target} across packages, from "${packageOf(manifest, file)}" to "${packageOf(manifest, target)}"`
}

/** As WeChat looks: the name, the name with `.js`, the folder's index.js. */
export function findScript(build: Build, name: string): string | undefined {
  return [name, `${name}.js`, `${name}/index.js`].find((file) => file.endsWith('.js') && build.has(file))
}

type Part = Node & Record<string, unknown>

function* everyNode(node: Node): Generator<Part> {
  yield node as Part
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* everyNode(child)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
