import { Fault } from './fault'

/** What a list is asked for. `perPage` is null where all of it may come at once. */
export type Wanted = {
  page: number
  perPage: number | null
  search: readonly string[]
  minimal: boolean
  full: boolean
  fullService: boolean
  termId: string | null
  taxonomyId: string | null
  organizationId: string | null
  parentId: string | null
}

export const forPages = ['jurisdiction_id', 'format', 'page', 'per_page', 'search'] as const

const defaultPerPage = 50
const mostPerPage = 100
const mostPage = 1_000_000

/** Reads the parameters of a call that knows these. Faults of 400: one it does not know, or a value that does not fit. */
export function wantedOf(params: URLSearchParams, known: readonly string[]): Wanted {
  for (const name of params.keys()) if (!known.includes(name)) throw new Fault(400, `${name.slice(0, 60)} is not a parameter of this call`)
  if ((params.get('format') ?? 'json') !== 'json') throw new Fault(400, 'format may only be json')
  const minimal = flagOf(params, 'minimal')
  // No term of ours is below another, so each is a top one.
  flagOf(params, 'top_only')
  return {
    page: numberOf(params, 'page', mostPage) ?? 1,
    perPage: numberOf(params, 'per_page', mostPerPage) ?? (minimal ? null : defaultPerPage),
    search: (params.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    minimal,
    full: flagOf(params, 'full'),
    fullService: flagOf(params, 'full_service'),
    termId: params.get('taxonomy_term_id'),
    taxonomyId: params.get('taxonomy_id'),
    organizationId: params.get('organization_id'),
    parentId: params.get('parent_id'),
  }
}

function numberOf(params: URLSearchParams, name: string, most: number): number | undefined {
  const said = params.get(name)
  if (said === null) return undefined
  const number = Number(said)
  if (!/^\d{1,7}$/.test(said) || number < 1 || number > most) throw new Fault(400, `${name} must be a whole number from 1 to ${most}`)
  return number
}

function flagOf(params: URLSearchParams, name: string): boolean {
  const said = params.get(name) ?? 'false'
  if (said !== 'true' && said !== 'false') throw new Fault(400, `${name} must be true or false`)
  return said === 'true'
}
