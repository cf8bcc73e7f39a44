import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { areas } from '../../src/areas'
import { tabs } from '../../src/platform/tabs'

const routesLoader: (text: string) => string = require('../../config/weapp/routes-loader.cjs')

/** The ground that several areas stand on may weigh a little more than one of them. */
const mostBytes = { area: 3 * 1024, ground: 4 * 1024 }
const folders = areas.flatMap((area) => ('folder' in area ? [[area.folder, 'pages' in area ? 'area' : 'ground'] as const] : []))

/** The bytes that each file has in what the tab pages and the app run, as far as it is ours. */
async function bytesInMain(): Promise<Map<string, number>> {
  const { metafile } = await build({
    entryPoints: ['src/app.tsx', ...Object.values(tabs).map((page) => `src${page}.tsx`)],
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    logLevel: 'error',
    format: 'esm',
    charset: 'utf8',
    jsx: 'automatic',
    packages: 'external',
    outdir: 'unwritten',
    define: Object.fromEntries(['ENV', 'APP_API', 'APP_COMMUNITY'].map((name) => [`process.env.TARO_${name}`, '"weapp"'])),
    resolveExtensions: ['.weapp.ts', '.ts', '.tsx'],
    loader: { '.po': 'empty', '.scss': 'empty' },
    plugins: [{ name: 'routes', setup: ({ onLoad }) => onLoad({ filter: /[\\/]contract[\\/].*\.ts$/ }, withoutDocument) }],
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  return new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]))
}

const withoutDocument = ({ path }: { path: string }) => ({
  contents: routesLoader(readFileSync(path, 'utf8')),
  loader: 'ts' as const,
})

let bytes: Map<string, number>

beforeAll(async () => {
  bytes = await bytesInMain()
})

test.each(folders)(
  '%s costs the main package no more than 3 KB, as the ground 4 (%s): its line, what home shows of it, its part of the contract',
  (folder, part) => {
    const own = new RegExp(`^(src/${folder}/|contract/${folder}[./])`)
    const files = [...bytes].filter(([file]) => own.test(file))

    expect(files.length).toBeGreaterThan(0)
    expect(files.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(mostBytes[part])
  },
)

test('no page of an area, and nothing an area says only there, is in the main package', () => {
  const foreign = [...bytes.keys()].filter((file) => /^src\/\w+\/(\w+\/index\.tsx|catalogue\.ts|refusals\.ts|notices\.ts)$/.test(file))

  expect(foreign.filter((file) => !file.startsWith('src/pages/'))).toEqual([])
})
