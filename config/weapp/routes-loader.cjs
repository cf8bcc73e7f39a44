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
  // What is spread into it (`...one`) is lost here: of those routes the app knows it by their path.
  const kept = inline ? `{ shape: { ${/\bcommunityId\b/.test(input) ? 'communityId: 1' : ''} } }` : input
  return source.slice(0, start) + kept + withoutInputs(source.slice(end))
}

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
