type Issue = { code?: string; path?: readonly (PropertyKey | { key: PropertyKey })[]; errors?: Issue[][] }

/** What a log line says of a fault. */
export type Fault = { name: string; at?: string[]; stack?: string[]; cause?: Fault }

const mostPlaces = 8

/**
 * A fault and its causes for the log: their names and stacks and, of a schema's error, where in the data it happened
 * (`items.0.opensAt: invalid_format`). Messages are left out, since the SDK's and the schemas' may quote what was stored.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error }
  const at = 'issues' in error && Array.isArray(error.issues) ? placesOf(error.issues) : []
  return {
    name: error.name,
    ...(at.length > 0 && { at }),
    stack: error.stack?.split('\n').slice(1, 8),
    ...(error.cause instanceof Error && { cause: faultOf(error.cause) }),
  }
}

/** Where the issues of a schema lie, and their codes. */
export function placesOf(issues: readonly Issue[], above: readonly string[] = []): string[] {
  return issues
    .flatMap(({ code, path = [], errors = [] }) => {
      const here = [...above, ...path.map((part) => plain(typeof part === 'object' ? part.key : part))]
      return [`${here.join('.')}: ${code}`, ...errors.flatMap((inner) => placesOf(inner, here))]
    })
    .slice(0, mostPlaces)
}

// The key of a record may be what somebody wrote.
const plain = (part: PropertyKey) => (/^[\w#-]{1,60}$/.test(String(part)) ? String(part) : '?')
