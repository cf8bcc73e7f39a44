const namedInSources = require('./sources.cjs')

const exported = /^export \{ styleProperties \};$/m
/** Set by Taro's own code to hide suspended elements. */
const display = 'display'

/** Keeps only the style properties that the app names, of those that Taro gives an element. */
module.exports = function stylesLoader(source) {
  if (!exported.test(source)) throw new Error('@tarojs/runtime makes its list of style properties elsewhere now')
  const all = new Function(source.replace(exported, 'return styleProperties'))()
  const named = namedInSources(this, /\b([a-z][a-zA-Z]+)\b/g).add(display)
  return `export const styleProperties = ${JSON.stringify(all.filter((name) => named.has(name)))};`
}
