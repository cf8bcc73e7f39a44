import type { Policy } from '../../functions/platform/blobs/signature'

type Form = { fields: Record<string, string>; now: number; unsigned: readonly string[] }

/** Why a POST policy forbids a form, as S3 checks it; undefined when it is allowed. `unsigned` fields need no condition. */
export function forbids({ expiration, conditions }: Policy, { fields, now, unsigned }: Form): string | undefined {
  if (!(Date.parse(expiration) > now)) return 'Policy expired.'
  const failed = conditions.find((condition) => !holds(condition, fields))
  if (failed) return `Policy Condition failed: ${JSON.stringify(failed)}`
  const covered = new Set(conditions.map(fieldOf))
  const extra = Object.keys(fields).find((name) => !covered.has(name) && !unsigned.includes(name))
  return extra && `Extra input fields: ${extra}`
}

/** The range of sizes that a policy allows, in bytes. */
export function sizeRange({ conditions }: Policy): { least: number; most: number } {
  for (const condition of conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range')
      return { least: Number(condition[1]), most: Number(condition[2]) }
  }
  return { least: 0, most: Number.POSITIVE_INFINITY }
}

function holds(condition: Policy['conditions'][number], fields: Record<string, string>): boolean {
  if (!Array.isArray(condition)) return Object.entries(condition).every(([name, value]) => fields[name] === value)
  const [operator, , value] = condition
  const field = fields[fieldOf(condition)]
  if (operator === 'content-length-range') return true
  if (operator === 'eq') return field === value
  if (operator === 'starts-with') return field?.startsWith(String(value)) ?? false
  return false
}

function fieldOf(condition: Policy['conditions'][number]): string {
  return Array.isArray(condition) ? String(condition[1]).replace(/^\$/, '') : (Object.keys(condition)[0] ?? '')
}
