import type { FieldProblem } from '../../contract/refusals'

type Issue = {
  code?: string
  path?: readonly (PropertyKey | { key: PropertyKey })[]
  keys?: string[]
  input?: unknown
  origin?: string
  maximum?: number | bigint
  minimum?: number | bigint
  errors?: Issue[][]
  expected?: string
  format?: string
}

/** zod's issues as field problems. Of a union's alternatives the one that came furthest speaks. */
export function fieldProblems(issues: readonly unknown[]): FieldProblem[] {
  return (issues as Issue[]).flatMap((issue) => problemsOf(issue, []))
}

function problemsOf(issue: Issue, above: string[]): FieldProblem[] {
  const path = [...above, ...(issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))]
  const at = (problem: FieldProblem['problem'], limit?: number | bigint): FieldProblem[] => [
    { path: path.join('.'), problem, ...(limit !== undefined && { limit: Number(limit) }) },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({ path: [...path, key.slice(0, 40)].join('.'), problem: 'unknown' }))
    case 'too_big':
      return at(issue.origin === 'array' ? 'tooMany' : issue.origin === 'string' ? 'tooLong' : 'tooLarge', issue.maximum)
    case 'too_small':
      return at(issue.origin === 'array' ? 'tooFew' : issue.origin === 'string' ? 'tooShort' : 'tooSmall', issue.minimum)
    case 'invalid_type':
      return at(issue.input === undefined ? 'missing' : 'type')
    case 'invalid_format':
      return at('format')
    case 'invalid_value':
      return at('choice')
    case 'invalid_union':
      return closest(issue.errors ?? []).flatMap((inner) => problemsOf(inner, path))
    default:
      return at('format')
  }
}

// An alternative that fails only deeper inside, or for one unknown field, is the one that was meant.
function closest(alternatives: Issue[][]): Issue[] {
  const missing = (issues: Issue[]) => issues.filter(({ code, input }) => code === 'invalid_type' && input === undefined).length
  return [...alternatives].sort((a, b) => missing(a) - missing(b) || a.length - b.length)[0] ?? []
}
