/**
 * Removes what only the OpenAPI document and the server need of a route: its summary, its tags, and the schema of its input, of which
 * the app asks nothing but whether it takes a community.
 */
module.exports = function routesLoader(source) {
  return withoutInputs(source)
    .replace(/\bsummary: '(?:[^'\\]|\\.)*',?/g, '')
    .replace(/\btags: \['\w+'\],?/g, '')
}

const opening = '.input('

function withoutInputs(source) {
  const at = source.indexOf(opening)
  if (at < 0) return source
  const start = at + opening.length
  const end = closingFrom(source, start)
  const input = source.slice(start, end)
  // An input that has a name of its own stays: what it holds stands elsewhere.
  const inline = /^\s*z\s*\.\s*strictObject\(/.test(input)
  // Its fields may come from elsewhere (`...change`), so the route's own path says it as well.
  const takesCommunity = /\bcommunityId\b/.test(input) || pathBefore(source, at).includes('{communityId}')
  const kept = inline ? `{ shape: { ${takesCommunity ? 'communityId: 1' : ''} } }` : input
  return source.slice(0, start) + kept + withoutInputs(source.slice(end))
}

/** The path of the route whose input begins at `at`; what stands before the previous input is gone. */
const pathBefore = (source, at) => [...source.slice(0, at).matchAll(/\bpath: '([^']*)'/g)].pop()?.[1] ?? ''

const literal =
  /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/|[()]/g

/** The end of the argument list that starts at `start`; brackets in texts, patterns and comments don't count. */
function closingFrom(source, start) {
  let depth = 1
  for (const { 0: found, index } of source.slice(start).matchAll(literal)) {
    if (found === '(') depth += 1
    if (found === ')') depth -= 1
    if (depth === 0) return start + index
  }
  throw new Error(`a route's input has no end: ${source.slice(start, start + 60)}`)
}
