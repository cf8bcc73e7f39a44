const namedInSources = require('./sources.cjs')

const exported = /^export \{ styleProperties \};$/m
/** Taro's own code sets it, to hide what React suspends. */
const display = 'display'

/** Of the properties that Taro gives an element's style, those that the app names anywhere. */
module.exports = function stylesLoader(source) {
  if (!exported.test(source)) throw new Error('@tarojs/runtime makes its list of style properties elsewhere now')
  const all = new Function(source.replace(exported, 'return styleProperties'))()
  const named = namedInSources(this, /\b([a-z][a-zA-Z]+)\b/g).add(display)
  return `export const styleProperties = ${JSON.stringify(all.filter((name) => named.has(name)))};`
}
