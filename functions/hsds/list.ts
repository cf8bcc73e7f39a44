import type { Wanted } from './params'
import type { Row } from './rows'
import type { Fields } from './view'

/** One page of the rows that are asked for, as HSDS wants it. */
export function listOf(rows: readonly Row[], wanted: Wanted): Fields {
  const found = rows.filter((row) => fits(row, wanted))
  const perPage = wanted.perPage ?? Math.max(1, found.length)
  const pages = Math.ceil(found.length / perPage)
  const shown = found.slice((wanted.page - 1) * perPage, wanted.page * perPage)
  return {
    total_items: found.length,
    total_pages: pages,
    page_number: wanted.page,
    size: shown.length,
    first_page: wanted.page === 1,
    last_page: wanted.page >= pages,
    empty: shown.length === 0,
    contents: shown.map((row) => show(row, wanted)),
  }
}

function fits(row: Row, { search, termId, taxonomyId, organizationId, parentId }: Wanted): boolean {
  return (
    search.every((word) => row.words.includes(word)) &&
    (termId === null || row.termIds.includes(termId)) &&
    (taxonomyId === null || row.taxonomyIds.includes(taxonomyId)) &&
    (organizationId === null || row.organizationId === organizationId) &&
    // No term of ours is below another.
    parentId === null
  )
}

function show(row: Row, wanted: Wanted): Fields {
  if (wanted.minimal && row.least) return row.least()
  return wanted.full ? row.whole(wanted) : row.short()
}
