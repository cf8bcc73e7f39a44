import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { h5 } from './h5'
import { mini } from './mini'

const target = process.env.TARO_ENV ?? 'weapp'

// Taro's own settings turn private class fields into quoted names, a syntax error.
const output = { ecma: 2020, quote_keys: false, keep_quoted_props: false, comments: false, ascii_only: false }

// Taro disables these for the mini-program, for the sake of very old engines.
const usual = {
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: true,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

// Taro reads them to know the pages; webpack would keep those of its last build.
const files = ['app.config.ts', 'areas.ts', 'later.ts', ...readdirSync('src').map((folder) => `${folder}/area.ts`)]
const pages = files.map((file) => path.resolve('src', file)).filter(existsSync)

const copied: Record<string, { from: string; to: string }[]> = {
  weapp: [{ from: 'config/weapp/files/', to: 'dist/weapp/' }],
  h5: [
    ...['mark.svg', 'mark.png'].map((file) => ({ from: `src/assets/${file}`, to: `dist/h5/${file}` })),
    { from: 'src/guide/pictures/', to: 'dist/h5/guide/' },
  ],
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'shiliu',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  plugins: [path.resolve(__dirname, 'weapp/components-plugin.cjs')],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // A cached mini-program build would keep an outdated split of what its subpackages share.
  cache: { enable: target === 'h5', buildDependencies: { pages } },
  env: {
    TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? 'http://localhost:8030'),
    TARO_APP_COMMUNITY: JSON.stringify(process.env.TARO_APP_COMMUNITY ?? 'qingquan'),
  },
  // No page of ours is deeper; deeper nodes continue in a component of Taro's.
  baseLevel: 14,
  terser: { enable: true, config: { ecma: 2020, compress: { ...usual, ecma: 2020, passes: 2 }, output } },
  mini,
  h5,
  copy: { patterns: copied[target] ?? [], options: {} },
}))
