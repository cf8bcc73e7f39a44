import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const poLoader = path.resolve(__dirname, 'po-loader.cjs')

/** Taro leaves these as they were published, and ES2022 then reaches phones that can't read it. */
const include = [
  path.resolve(root, 'contract'),
  (file: string) => /node_modules\/(zod|@orpc|@tanstack|@lingui|uqr)\//.test(file.replace(/\\/g, '/')),
]

/** What webpack's own code may use, by the same floor as `.browserslistrc`. */
const modern = { arrowFunction: true, const: true, destructuring: true, forOf: true, templateLiteral: true, optionalChaining: true }

const postcss = {
  autoprefixer: { enable: true },
  pxtransform: { enable: false },
  cssModules: { enable: false },
}

export default defineConfig<'webpack5'>(async () => {
  const target = process.env.TARO_ENV ?? 'weapp'
  return {
    projectName: 'shiliu',
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    plugins: [path.resolve(__dirname, 'weapp/components-plugin.cjs')],
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    env: {
      TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? 'http://localhost:8030'),
      TARO_APP_COMMUNITY: JSON.stringify(process.env.TARO_APP_COMMUNITY ?? 'qingquan'),
    },
    // Private class fields in quotes are a syntax error, which is what Taro's own settings make of them.
    terser: {
      enable: true,
      config: { ecma: 2020, compress: { passes: 2 }, output: { quote_keys: false, keep_quoted_props: false, comments: false } },
    },
    mini: {
      compile: { include },
      optimizeMainPackage: { enable: true },
      baseLevel: 14,
      minifyXML: { collapseWhitespace: true },
      // What of the DOM the app never touches.
      runtime: {
        enableInnerHTML: false,
        enableSizeAPIs: false,
        enableAdjacentHTML: false,
        enableTemplateContent: false,
        enableCloneNode: false,
        enableContains: false,
        enableMutationObserver: false,
      },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss,
      webpackChain: (chain, webpack) => {
        poRule(chain)
        chain.merge({ output: { environment: modern } })
        chain.module
          .rule('components')
          .test(/@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/)
          .use('table')
          .loader(path.resolve(__dirname, 'weapp/components-loader.cjs'))
        chain.plugin('missingGlobals').use(webpack.ProvidePlugin, [
          {
            AbortController: [path.resolve(root, 'src/platform/weapp/AbortController.ts'), 'AbortController'],
            Intl: [path.resolve(root, 'src/platform/weapp/Intl.ts'), 'smallIntl'],
          },
        ])
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include },
      postcss,
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      webpackChain: (chain) => {
        poRule(chain)
        // What two pages share is loaded once; Taro would put it into each.
        chain.merge({
          optimization: {
            splitChunks: { chunks: 'all', cacheGroups: { shared: { name: 'shared', chunks: 'async', minChunks: 2, priority: 1 } } },
          },
        })
      },
    },
    copy: {
      patterns: target === 'weapp' ? [{ from: 'config/weapp/files/', to: 'dist/weapp/' }] : [],
      options: {},
    },
  }
})

// biome-ignore lint: the chain's type is not exported by @tarojs/cli
function poRule(chain: { module: { rule(name: string): any } }) {
  chain.module.rule('po').test(/\.po$/).use('po').loader(poLoader)
}
