import path from 'node:path'

export const root = path.resolve(__dirname, '..')

/** Taro leaves these as they were published, and ES2022 then reaches phones that can't read it. */
export const include = [
  path.resolve(root, 'contract'),
  (file: string) => /node_modules\/(zod|@orpc|@tanstack|@lingui|uqr)\//.test(file.replace(/\\/g, '/')),
]

export const postcss = {
  autoprefixer: { enable: true },
  pxtransform: { enable: false },
  cssModules: { enable: false },
}

/** Stands in for Intl: starting a browser's own takes longer than painting the home page does. */
export const smallIntl = [path.resolve(root, 'src/platform/Intl.ts'), 'smallIntl']

interface Rule {
  test(pattern: RegExp): Rule
  use(name: string): { loader(path: string): unknown }
}

/** As much of webpack-chain, whose types Taro does not hand on, as is asked of it here. */
export interface Chain {
  module: { rule(name: string): Rule }
}

/** A catalogue of words is compiled where it is imported; a page that tells of all areas imports them all. */
export function compileWords(chain: Chain): void {
  chain.module
    .rule('catalogues')
    .test(/src[\\/]catalogues\.ts$/)
    .use('catalogues')
    .loader(path.resolve(__dirname, 'catalogues.cjs'))
  chain.module.rule('po').test(/\.po$/).use('po').loader(path.resolve(__dirname, 'po-loader.cjs'))
}
