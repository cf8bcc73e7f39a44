import path from 'node:path'

export const root = path.resolve(__dirname, '..')

/** Taro does not compile these packages, and some phones cannot read their ES2022. */
export const include = [
  path.resolve(root, 'contract'),
  (file: string) => /node_modules\/(zod|@orpc|@tanstack|@lingui|uqr)\//.test(file.replace(/\\/g, '/')),
]

export const postcss = {
  autoprefixer: { enable: true },
  pxtransform: { enable: false },
  cssModules: { enable: false },
}

/** Replaces Intl: starting a browser's own takes longer than painting the home page. */
export const smallIntl = [path.resolve(root, 'src/platform/Intl.ts'), 'smallIntl']

interface Rule {
  test(pattern: RegExp): Rule
  use(name: string): { loader(path: string): unknown }
}

/** The part of webpack-chain used here; Taro does not export its types. */
export interface Chain {
  module: { rule(name: string): Rule }
}

/** Compiles a catalogue of words where it is imported; catalogues.ts imports those of all areas. */
export function compileWords(chain: Chain): void {
  chain.module
    .rule('catalogues')
    .test(/src[\\/]catalogues\.ts$/)
    .use('catalogues')
    .loader(path.resolve(__dirname, 'catalogues.cjs'))
  chain.module.rule('po').test(/\.po$/).use('po').loader(path.resolve(__dirname, 'po-loader.cjs'))
}
