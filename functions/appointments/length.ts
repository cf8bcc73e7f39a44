import type { Service } from '../../contract/catalogue/catalogue'
import { casesById, documentsOf } from '../cases/lookup'
import { catalogueOf } from '../catalogue/lookup'
import type { Context } from '../platform/context'
import { minutesFor } from './rules'

/** What an appointment is for. */
export type Purpose = { serviceId?: string; caseId?: string }

/**
 * How many minutes an appointment takes. One about a case is as long as what its checklist still lacks, and the steps of the
 * service; one without, or about a case that has no checklist, is as long as the service.
 */
export async function minutesOf(ctx: Context, { serviceId, caseId }: Purpose): Promise<number> {
  const [{ services }, [item]] = await Promise.all([catalogueOf(ctx), casesById(ctx, caseId === undefined ? [] : [caseId])])
  const checklist = item && documentsOf(item)
  const service = services.find(({ id }) => id === (serviceId ?? checklist?.service))
  return minutesFor(checklist ? { needs: checklist.lacking, steps: stepsOf(service) } : service)
}

const stepsOf = (service: Service | undefined) => service?.steps ?? []
