const fs = require('node:fs')
const path = require('node:path')
const { compilePo } = require('../po.cjs')

const words = path.resolve(__dirname, '../../src/locales/en.po')
const name = 'EnglishPlugin'

/** Moves the main package's English catalogue into a subpackage, from which src/platform/words/english.weapp.ts loads it. */
module.exports = class EnglishPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.fileDependencies.add(words)
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const text = compilePo({ text: fs.readFileSync(words, 'utf8'), locale: 'en', namespace: 'cjs' })
        compilation.emitAsset('me/english.js', new sources.RawSource(text))
      })
    })
  }
}
