import { type Bilingual, type Document, LifeEvent, type Service, Theme } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { capital } from '../../platform/words/bilingual'
import { sayEvent, sayTheme } from '../themes/lookup'

interface Chosen {
  by: { theme: Theme } | { event: LifeEvent } | { document: Document }
  document?: Document
  services: Service[]
}

/** What the page's address asks for; undefined if this catalogue has no such thing. */
export function chosenIn({ services, documents }: Catalogue, params: Partial<Record<string, string>>): Chosen | undefined {
  const theme = Theme.safeParse(params.theme)
  if (theme.success) return { by: { theme: theme.data }, services: services.filter((service) => service.theme === theme.data) }
  const event = LifeEvent.safeParse(params.event)
  if (event.success) return { by: { event: event.data }, services: services.filter(({ events }) => events.includes(event.data)) }
  const document = documents.find(({ id }) => id === params.document)
  if (document === undefined) return undefined
  return { by: { document }, document, services: services.filter((service) => wants(service, document)) }
}

export function titleOf({ by }: Chosen, pick: (text: Bilingual) => string): string {
  if ('theme' in by) return sayTheme(by.theme)
  if ('event' in by) return sayEvent(by.event)
  return capital(pick(by.document.name))
}

const wants = ({ needs }: Service, { id }: Document) => needs.some(({ anyOf }) => anyOf.flat().includes(id))
