import type * as z from 'zod/mini'
import type { TimeLimit } from '../../../contract/cases/kind'
import type { documents as asked, Ticked } from '../../../contract/cases/parts/documents'
import type { Service } from '../../../contract/catalogue/catalogue'
import { lackingOf } from '../../../contract/catalogue/needs'
import { catalogueOf } from '../../catalogue/lookup'
import { refuse } from '../../platform/refuse'
import type { Begun, Moving, Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/**
 * The checklist of a case. A case about a service begins with what the catalogue says everybody brings, and has the time that a law
 * gives the service. Refuses SERVICE_UNKNOWN, and DOCUMENT_UNKNOWN for what the catalogue has not.
 */
export const documents: Part<Kept> = {
  async begin(ctx, { form: { service: wanted } }) {
    if (wanted === undefined) return {}
    const { services } = await catalogueOf(ctx)
    const service = services.find(({ id }) => id === wanted)
    if (!service) throw refuse('SERVICE_UNKNOWN')
    return begunBy(service)
  },
  async prepare(ctx, { input: { needs } }) {
    if (needs === undefined) return {}
    const known = new Set((await catalogueOf(ctx)).documents.map(({ id }) => id))
    if (!needs.every(({ anyOf }) => anyOf.flat().every((id) => known.has(id)))) throw refuse('DOCUMENT_UNKNOWN')
    return {}
  },
  may: (kept, { does }) => does?.documents !== 'complete' || (kept !== undefined && isComplete(kept)),
  keep(kept, { action, move: { input } }) {
    const list: Kept = kept ?? { part: 'documents', service: null, needs: [], ticks: [] }
    if (input.needs) return { ...list, needs: input.needs }
    const tick = tickOf({ action, input })
    return tick ? { ...list, ticks: [...list.ticks.filter(({ document }) => document !== tick.document), tick] } : kept
  },
}

function begunBy({ id, needs, days, workingDays }: Service): Begun<Kept> {
  const limit = limitOf({ days, workingDays })
  const everybodys = needs.filter((need) => need.for === null).map(({ anyOf }) => ({ anyOf }))
  return { kept: { part: 'documents', service: id, needs: everybodys, ticks: [] }, ...(limit && { limits: { solution: limit } }) }
}

// A law's calendar days count as the working days in them, so that the clock rests while somebody looks for a document.
function limitOf({ days, workingDays }: Pick<Service, 'days' | 'workingDays'>): TimeLimit | undefined {
  if (workingDays !== null) return { workingDays }
  return days === null ? undefined : { workingDays: Math.ceil((days * 5) / 7) }
}

function tickOf({ action, input }: { action: Moving['action']; input: Moving['move']['input'] }): Ticked | undefined {
  const how = action.does?.paper
  return how === undefined || input.document === undefined ? undefined : { document: input.document, how }
}

/** Nothing is lacking that has not been shown. */
const isComplete = ({ needs, ticks }: Kept) => {
  const shown = ticks.filter(({ how }) => how !== 'lacking').map(({ document }) => document)
  return needs.every((need) => lackingOf(need, shown).length === 0)
}
