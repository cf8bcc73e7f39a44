import type { FieldProblem } from '../../contract/refusals'

type Issue = {
  code?: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  keys?: string[]
  origin?: string
  maximum?: number | bigint
  minimum?: number | bigint
  pattern?: string
  errors?: Issue[][]
}

/** zod's issues as field problems. Of a union's alternatives, the one that matched furthest is reported. */
export function fieldProblems(issues: readonly unknown[], input: unknown): FieldProblem[] {
  return (issues as Issue[]).flatMap((issue) => problemsOf(issue, input, []))
}

function problemsOf(issue: Issue, input: unknown, above: string[]): FieldProblem[] {
  const path = [...above, ...(issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))]
  const at = (problem: FieldProblem['problem'], limit?: number | bigint): FieldProblem[] => [
    { path: path.join('.'), problem, ...(limit !== undefined && { limit: Number(limit) }) },
  ]
  if (valueAt(input, path) === undefined && issue.code?.startsWith('invalid_')) return at('missing')
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({ path: [...path, key.slice(0, 40)].join('.'), problem: 'unknown' }))
    case 'too_big':
      if (issue.origin === 'date') return at('tooLarge')
      return at(issue.origin === 'array' ? 'tooMany' : issue.origin === 'string' ? 'tooLong' : 'tooLarge', issue.maximum)
    case 'too_small':
      if (issue.origin === 'date') return at('tooSmall')
      return at(issue.origin === 'array' ? 'tooFew' : issue.origin === 'string' ? 'tooShort' : 'tooSmall', issue.minimum)
    case 'invalid_type':
      return at('type')
    case 'invalid_format':
      // A pattern that starts by excluding characters is that of a text (contract/text.ts); any other describes a format.
      return at(issue.pattern?.startsWith('/^[^') ? 'characters' : 'format')
    case 'invalid_value':
      return at('choice')
    case 'invalid_union':
      return closest(issue.errors ?? []).flatMap((inner) => problemsOf(inner, input, path))
    default:
      return at('format')
  }
}

// The wrong alternative fails twice, for what is missing and for what is unknown; the intended one fails once.
function closest(alternatives: Issue[][]): Issue[] {
  return [...alternatives].sort((a, b) => a.length - b.length)[0] ?? []
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    input,
  )
}
