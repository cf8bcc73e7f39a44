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
  const { faults, required } = readScript(build.text(file))
  const all = [...faults, ...required.flatMap((name) => unreachable(build, manifest, file, name) ?? [])]
  return all.map((what) => ({ where: file, what: `script: ${what}` }))
}

interface Script {
  faults: string[]
  required: string[]
}

const scripts = new Map<string, Script>()

/** What a script says, wherever it lies; the same text is parsed once. */
function readScript(text: string): Script {
  const script = scripts.get(text) ?? parseScript(text)
  scripts.set(text, script)
  return script
}

function parseScript(text: string): Script {
  try {
    const nodes = [...everyNode(parse(text, { ecmaVersion: level, sourceType: 'script' }))]
    return { faults: nodes.flatMap((node) => forbidden(node) ?? []), required: nodes.flatMap((node) => requiredBy(node) ?? []) }
  } catch (error) {
    return { faults: [`not ES${level}: ${String(error)}`], required: [] }
  }
}

function forbidden(node: Part): string | undefined {
  if (node.type === 'Literal') return lookbehind(node)
  if (node.type === 'TemplateElement')
    return hasLookbehind((node.value as { raw: string }).raw) ? 'a template string holds a RegExp lookbehind' : undefined
  if (node.type === 'ImportExpression') return 'import() does not exist'
  if (node.type === 'WithStatement') return 'with is refused'
  if (node.type === 'CallExpression') return makesCode(node) ?? tooYoung(node)
  if (node.type === 'NewExpression') return makesCode(node)
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

/** Methods by whose name alone it is known that the oldest phones lack them; the realm lacks these and more. */
const younger = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'isWellFormed', 'toWellFormed', 'hasOwn']

function tooYoung(node: Part): string | undefined {
  const { type, computed, property } = node.callee as Part
  const name = (property as Part | undefined)?.name
  const young = type === 'MemberExpression' && computed === false && younger.includes(String(name))
  return young ? `.${String(name)}() does not exist before iOS 15.4` : undefined
}

function requiredBy(node: Part): string | undefined {
  const callee = node.callee as Part | undefined
  const argument = (node.arguments as Part[] | undefined)?.[0]
  const requires = node.type === 'CallExpression' && callee?.name === 'require' && argument?.type === 'Literal'
  return requires ? String(argument.value) : undefined
}

function unreachable(build: Build, manifest: Manifest, file: string, name: string): string | undefined {
  const target = findScript(build, resolveFrom(file, name))
  if (!target) return `require of ${name}, which is not there`
  if (maySee(manifest, file, target)) return undefined
  return `require of ${target} across packages, from "${packageOf(manifest, file)}" to "${packageOf(manifest, target)}"`
}

/** As WeChat looks: the name, the name with `.js`, the folder's index.js. */
export function findScript(build: Build, name: string): string | undefined {
  return [name, `${name}.js`, `${name}/index.js`].find((file) => file.endsWith('.js') && build.has(file))
}

type Part = Node & Record<string, unknown>

function* everyNode(root: Node): Generator<Part> {
  const left = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    yield node as Part
    for (const value of Object.values(node)) left.push(...(Array.isArray(value) ? value : [value]).filter(isNode))
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
