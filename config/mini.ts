import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { compileWords, include, postcss, root, smallIntl } from './compile'

type Mini = NonNullable<Extract<UserConfigExport<'webpack5'>, { mini?: unknown }>['mini']>

/** What webpack's own code may use, by the same floor as `.browserslistrc`. */
const environment = { arrowFunction: true, const: true, destructuring: true, forOf: true, templateLiteral: true, optionalChaining: true }

/** What of the DOM the app never touches. */
const runtime = {
  enableInnerHTML: false,
  enableSizeAPIs: false,
  enableAdjacentHTML: false,
  enableTemplateContent: false,
  enableCloneNode: false,
  enableContains: false,
  enableMutationObserver: false,
}

/** What phones lack and libraries ask for. */
const missingGlobals = {
  AbortController: [path.resolve(root, 'src/platform/weapp/AbortController.ts'), 'AbortController'],
  Intl: smallIntl,
}

export const mini: Mini = {
  compile: { include },
  postcss,
  runtime,
  optimizeMainPackage: { enable: true },
  miniCssExtractPluginOption: { ignoreOrder: true },
  webpackChain: (chain, webpack) => {
    compileWords(chain)
    chain.merge({ output: { environment } })
    chain.plugin('missingGlobals').use(webpack.ProvidePlugin, [missingGlobals])
    chain.module
      .rule('components')
      .test(/@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/)
      .use('table')
      .loader(path.resolve(__dirname, 'weapp/components-loader.cjs'))
  },
}
