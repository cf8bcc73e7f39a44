const fs = require('node:fs')
const path = require('node:path')
const { compilePo } = require('../po.cjs')

const words = path.resolve(__dirname, '../../src/locales/en.po')
const name = 'EnglishPlugin'

/** Puts the English words of the main package into a subpackage, from where src/platform/words/english.weapp.ts asks for them. */
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
