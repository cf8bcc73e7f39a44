import * as z from 'zod/mini'
import { nothing } from '../refusals'

/** Why a request about a case is refused. */
export const caseRefusals = {
  KIND_UNKNOWN: { status: 400, data: nothing },
  PLACE_UNKNOWN: { status: 400, data: nothing },
  CASE_UNKNOWN: { status: 400, data: nothing },
  CASE_OVER: { status: 409, data: z.object({ state: z.string() }) },
  ACTION_NOT_NOW: {
    status: 409,
    data: z.object({ state: z.string(), allowed: z.array(z.string()) }),
  },
  ALREADY_TAKEN: { status: 409, data: z.object({ workerName: z.nullable(z.string()) }) },
  /** Who asked, or reported it for another, may not also work on it. */
  OWN_CASE: { status: 403, data: nothing },
  WORKER_UNKNOWN: { status: 400, data: nothing },
  TEAM_UNKNOWN: { status: 400, data: nothing },
  /** The catalogue has no such service, or no such document, or the case does not ask for it. */
  SERVICE_UNKNOWN: { status: 400, data: nothing },
  DOCUMENT_UNKNOWN: { status: 400, data: nothing },
  /** A document that shows who somebody is: it is seen at the desk, never photographed. */
  IDENTITY_NOT_PHOTOGRAPHED: { status: 400, data: nothing },
  /** The file of a record that was taken along is kept for a day; taking it along again makes another. */
  PAPER_GONE: { status: 410, data: nothing },
} as const
