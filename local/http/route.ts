export type RouteMatch = { routeKey: string; pathParameters?: Record<string, string> }

/** The HTTP API's route for a request: the most specific path first, then a greedy `{proxy+}`, then `$default`. */
export function matchRoute(routeKeys: string[], { method, path }: { method: string; path: string }): RouteMatch | undefined {
  const matches = routeKeys.flatMap((routeKey) => {
    const [routeMethod, pattern] = routeKey.split(' ')
    if (routeMethod !== 'ANY' && routeMethod !== method) return []
    const found = pattern && toExpression(pattern).exec(path)
    if (!found) return []
    const pathParameters = found.groups && { ...found.groups }
    return [{ routeKey, pathParameters, rank: rankOf(pattern, routeMethod) }]
  })
  const best = matches.sort((a, b) => a.rank - b.rank)[0]
  if (best) return { routeKey: best.routeKey, ...(best.pathParameters && { pathParameters: best.pathParameters }) }
  return routeKeys.includes('$default') ? { routeKey: '$default' } : undefined
}

function rankOf(pattern: string, method: string): number {
  const vagueness = pattern.includes('+}') ? 2 : pattern.includes('{') ? 1 : 0
  return 2 * vagueness + (method === 'ANY' ? 1 : 0)
}

function toExpression(pattern: string): RegExp {
  const source = pattern
    .replace(/[.*?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\+\}/g, '(?<$1>.+)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${source}$`)
}
