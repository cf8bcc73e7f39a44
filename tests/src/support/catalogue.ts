import * as z from 'zod/mini'
import documents from '../../../cloud/catalogue/documents.json'
import glossary from '../../../cloud/catalogue/glossary.json'
import organisations from '../../../cloud/catalogue/organisations.json'
import services from '../../../cloud/catalogue/services.json'
import type { Service } from '../../../contract/catalogue/catalogue'
import { Catalogue } from '../../../contract/catalogue/routes'

const first = z.parse(Catalogue, { services, documents, organisations, glossary, paths: [] })

/** The first community's catalogue, without question paths. */
export const aCatalogue = (change: Partial<Catalogue> = {}): Catalogue => ({ ...first, ...change })

/** The catalogue with one of its services changed. */
export const withService = (id: string, change: Partial<Service>): Catalogue =>
  aCatalogue({ services: first.services.map((service) => (service.id === id ? { ...service, ...change } : service)) })
