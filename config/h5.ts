import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { compileWords, include, postcss, smallIntl } from './compile'

type H5 = NonNullable<Extract<UserConfigExport<'webpack5'>, { h5?: unknown }>['h5']>

const css = 'css/[name].[contenthash:8].css'

interface Chunk {
  groupsIterable: Iterable<{ origins: { request?: string }[] }>
}

/** Where the router writes titles, whichever of its builds is taken. */
const titles = /@tarojs[\\/]router[\\/]dist[\\/](index(\.esm|\.cjs)|router[\\/]navigation-bar)\.js$/

const isTab = ({ groupsIterable }: Chunk) =>
  [...groupsIterable].some(({ origins }) => origins.some(({ request }) => /^(\.\/)?pages\//.test(request ?? '')))

/** Loads code shared by two pages once; Taro would put it into each. Somebody who only opens the tabs loads nothing else. */
const shared = {
  name: (_: unknown, chunks: Chunk[]) => (chunks.some(isTab) ? 'shared' : 'inner'),
  chunks: 'async',
  minChunks: 2,
  priority: 1,
}

export const h5: H5 = {
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'hash' },
  compile: { include },
  postcss,
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: { ignoreOrder: true, filename: css, chunkFilename: css },
  webpackChain: (chain, webpack) => {
    compileWords(chain)
    chain.module.rule('titles').test(titles).pre().use('titles').loader(path.resolve(__dirname, 'web/titles-loader.cjs'))
    chain.module
      .rule('router')
      .test(/@tarojs[\\/]router[\\/]dist[\\/]router[\\/]spa\.js$/)
      .use('router')
      .loader(path.resolve(__dirname, 'web/router-loader.cjs'))
    chain.plugin('smallIntl').use(webpack.ProvidePlugin, [{ Intl: smallIntl }])
    chain.merge({ optimization: { splitChunks: { chunks: 'all', cacheGroups: { shared } } } })
  },
}
