const namedInSources = require('./sources.cjs')

const list = /(const needPromiseApis = new Set\(\[)([^\]]*)(\]\))/

/** Keeps only the calls that the app makes, of the hundreds of WeChat calls that Taro wraps in promises. */
module.exports = function apisLoader(source) {
  if (!list.test(source)) throw new Error(`${this.resourcePath} keeps its list of calls elsewhere now`)
  const called = namedInSources(this, /\bTaro\.(\w+)/g)
  return source.replace(list, (_, before, names, after) => {
    const kept = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name).filter((name) => called.has(name))
    return before + kept.map((name) => `'${name}'`).join() + after
  })
}
