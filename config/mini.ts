import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { compileWords, include, postcss, root, smallIntl } from './compile'

type Mini = NonNullable<Extract<UserConfigExport<'webpack5'>, { mini?: unknown }>['mini']>

/** The syntax that webpack's own code may use: the same targets as `.browserslistrc`. */
const environment = { arrowFunction: true, const: true, destructuring: true, forOf: true, templateLiteral: true, optionalChaining: true }

/** The DOM features that the app never uses. */
const runtime = {
  enableInnerHTML: false,
  enableSizeAPIs: false,
  enableAdjacentHTML: false,
  enableTemplateContent: false,
  enableCloneNode: false,
  enableContains: false,
  enableMutationObserver: false,
}

/** Globals that libraries expect and some phones lack. */
const missingGlobals = {
  AbortController: [path.resolve(root, 'src/platform/weapp/AbortController.ts'), 'AbortController'],
  Intl: smallIntl,
}

/** Modules of packages that loaders of ours (config/weapp/…-loader.cjs) reduce. */
const rewritten = {
  components: /@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/,
  absent:
    /@tarojs[\\/]runtime[\\/]dist[\\/](bom[\\/](window|location|history|URL|URLSearchParams)|dom[\\/]anchor-element|dom-external[\\/](inner-html[\\/]html|mutation-observer[\\/]index))\.js$/,
  apis: /@tarojs[\\/](shared[\\/]dist[\\/]native-apis|plugin-platform-weapp[\\/]dist[\\/]runtime-utils)\.js$/,
  private: /@tanstack[\\/]query-core[\\/]build[\\/]modern[\\/]\w+\.js$/,
  constants: /(react-reconciler\.production\.min|@tarojs[\\/]runtime[\\/]dist[\\/]bom[\\/]document)\.js$/,
  styles: /@tarojs[\\/]runtime[\\/]dist[\\/]dom[\\/]style_properties\.js$/,
  areas: /[\\/]src[\\/](\w+[\\/]area|later)\.ts$/,
  routes: /[\\/]contract[\\/].*\.ts$/,
}

export const mini: Mini = {
  compile: { include },
  postcss,
  runtime,
  optimizeMainPackage: { enable: true },
  miniCssExtractPluginOption: { ignoreOrder: true },
  webpackChain: (chain, webpack) => {
    compileWords(chain)
    // Shortest names for modules and exports: nothing on a phone is kept by name from one version to the next.
    chain.merge({ output: { environment }, optimization: { moduleIds: 'size', mangleExports: 'size' } })
    chain.resolve.alias.set('@orpc/contract$', path.resolve(root, 'src/platform/weapp/contract.ts'))
    chain.plugin('missingGlobals').use(webpack.ProvidePlugin, [missingGlobals])
    chain.plugin('english').use(path.resolve(__dirname, 'weapp/english-plugin.cjs'))
    for (const [name, test] of Object.entries(rewritten)) {
      chain.module
        .rule(name)
        .test(test)
        .pre()
        .use(name)
        .loader(path.resolve(__dirname, `weapp/${name}-loader.cjs`))
    }
  },
}
