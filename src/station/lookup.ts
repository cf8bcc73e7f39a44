import type { Document } from '../../contract/catalogue/catalogue'
import { catalogueContract } from '../../contract/catalogue/routes'
import { lastAnswer, useAnswer } from '../platform/api/queries'
import { capital, pick, usePick } from '../platform/words/bilingual'

const freshMilliseconds = 600_000
const whole = { route: catalogueContract.get, input: {} }

/** All that the station knows: shown from this phone at once, and refreshed behind it. */
export const useCatalogue = ({ enabled = true } = {}) => useAnswer({ ...whole, staleTime: freshMilliseconds, lasting: true, enabled })

/** The documents of the catalogue by id, and their names; an unknown one is called by its id. */
export function useDocuments() {
  const known = useCatalogue().data?.documents
  const choose = usePick()
  const find = (id: string): Document | undefined => known?.find((document) => document.id === id)
  const say = (id: string): string => {
    const document = find(id)
    return document === undefined ? id : capital(choose(document.name))
  }
  return { known: known ?? [], find, say }
}

/** A document's name outside a component, as far as this phone has seen the catalogue. */
export function documentName(id: string): string {
  const document = lastAnswer(whole)?.documents.find((one) => one.id === id)
  return document === undefined ? id : capital(pick(document.name))
}

/** The service of this id, if the catalogue still has it; without an id nothing is asked for. */
export const useService = (id: string | undefined) =>
  useCatalogue({ enabled: id !== undefined }).data?.services.find((service) => service.id === id)
