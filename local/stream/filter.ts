/** Whether a record matches any of an event source mapping's filter patterns. */
export function passes(patterns: unknown[], record: unknown): boolean {
  return patterns.length === 0 || patterns.some((pattern) => fits(pattern, record))
}

function fits(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((test) => holds(test, value))
  if (!isObject(pattern)) throw new Error(`a filter pattern can't be ${JSON.stringify(pattern)}`)
  return Object.entries(pattern).every(([name, inner]) => fits(inner, isObject(value) ? value[name] : undefined))
}

function holds(test: unknown, value: unknown): boolean {
  if (!isObject(test)) return test === value
  const [[operator, operand] = []] = Object.entries(test)
  if (operator === 'prefix') return typeof value === 'string' && value.startsWith(String(operand))
  if (operator === 'suffix') return typeof value === 'string' && value.endsWith(String(operand))
  if (operator === 'exists') return (value !== undefined) === operand
  if (operator === 'anything-but') return value !== undefined && !(Array.isArray(operand) ? operand : [operand]).includes(value)
  throw new Error(`the filter ${JSON.stringify(test)} is not supported`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
