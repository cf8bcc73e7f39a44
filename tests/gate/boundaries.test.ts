import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const configuration: { forbidden: { name: string }[] } = require('../../.dependency-cruiser.cjs')

/** For each rule a file that breaks it, and what it imports. */
const offences: Record<string, [path: string, imported: string]> = {
  'no-cycles': ['functions/people/ring.ts', './ring'],
  'no-unresolved': ['functions/people/lost.ts', './gone'],
  'listed-packages': ['functions/people/unlisted.ts', 'semver'],
  'shipped-packages': ['functions/people/unshipped.ts', 'fast-check'],
  'contract-alone': ['contract/crowd.ts', 'dayjs'],
  'functions-not-app': ['functions/people/screen.ts', '../../src/ui/Card'],
  'app-not-functions': ['src/me/verb.ts', '../../functions/people/store'],
  'nothing-imports-tests': ['functions/people/tested.ts', '../../tests/support/builder'],
  'functions-areas': ['functions/people/nosy.ts', '../places/store'],
  'lookup-reads': ['functions/teams/lookup.ts', '../platform/commit'],
  'engine-without-tenants': ['functions/sessions/knowing.ts', '../activities/lookup'],
  'app-areas': ['src/me/nosy.ts', '../activities/list'],
  'functions-platform': ['functions/platform/knowing.ts', '../places/lookup'],
  'app-platform': ['src/platform/knowing.ts', '../me/view'],
  'only-addresses-gather': ['src/platform/gathering.ts', '../areas'],
  'plain-areas': ['src/me/area.ts', '@lingui/core'],
  kit: ['src/ui/Asking.ts', '../platform/request'],
  'pure-rules': ['functions/people/rules.ts', './store'],
  'one-door-to-the-store': ['functions/people/door.ts', '@aws-sdk/client-dynamodb'],
}

const allowed: [path: string, imported: string][] = [
  ['contract/page.ts', 'zod/mini'],
  ['functions/people/list.ts', '../places/lookup'],
  ['functions/people/read.ts', '../platform/table'],
  ['functions/people/told.ts', '../places/events'],
  ['functions/people/asking.ts', '../places/doors'],
  ['functions/places/doors.ts', '../platform/commit'],
  ['functions/platform/table.ts', '@aws-sdk/client-dynamodb'],
  ['functions/people/state.rules.ts', '../../contract/page'],
  ['src/me/page.ts', '../ui/Card'],
  ['src/me/ask.ts', '../../contract/page'],
  ['src/me/page/both.ts', '../../activities/catalogue'],
  ['src/platform/addresses.ts', '../areas'],
]

const leaves = [
  'functions/people/store.ts',
  'functions/places/store.ts',
  'functions/places/lookup.ts',
  'functions/places/events.ts',
  'functions/platform/commit.ts',
  'functions/activities/lookup.ts',
  'src/ui/Card.ts',
  'src/me/view.ts',
  'src/activities/list.ts',
  'src/activities/catalogue.ts',
  'src/areas.ts',
  'src/platform/request.ts',
  'tests/support/builder.ts',
]

type Violation = { from: string; rule: { name: string } }

let violations: Violation[]

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'))
  for (const path of ['node_modules', 'package.json', 'tsconfig.json']) symlinkSync(join(root, path), join(folder, path))
  const files = [...leaves.map((path) => [path, ''] as const), ...allowed, ...Object.values(offences)]
  for (const [path, imported] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${imported && `export * from '${imported}'`}\nexport const own = 1\n`)
  }
  const rules = ['--config', join(root, '.dependency-cruiser.cjs'), '--no-cache', '--output-type', 'json']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/depcruise'), [...rules, 'contract', 'functions', 'src', 'tests'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  rmSync(folder, { recursive: true })
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}, 60_000)

test('there is an offence for every import rule', () => {
  const rules = configuration.forbidden.map(({ name }) => name)

  expect(Object.keys(offences).sort()).toEqual(rules.sort())
})

test.each(Object.entries(offences))('%s is refused', (rule, [path]) => {
  expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule)
})

test('what the rules allow passes', () => {
  const innocent = [...leaves, ...allowed.map(([path]) => path)]

  expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([])
})
