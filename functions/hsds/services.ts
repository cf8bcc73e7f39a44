import type { Bilingual, Need, Service } from '../../contract/catalogue/catalogue'
import { hoursAt, locationIn, organizationIn, phonesOf } from './organizations'
import { attributesOf, type TermName } from './taxonomies'
import { both, type Fields, known, type View } from './view'

export const termsOf = ({ theme, events }: Service): TermName[] => [['themes', theme], ...events.map((event) => ['events', event] as const)]

/** A service without what is nested in it. What is not known is left out. */
export function serviceIn({ idOf }: View, service: Service): Fields {
  const steps = service.steps.map(({ zh, en }, at) => ({ zh: `${at + 1}. ${zh}`, en: `${at + 1}. ${en}` }))
  const process = [...steps, service.time].filter((text) => text !== null)
  return {
    id: idOf('service', service.id),
    organization_id: idOf('organization', service.organisation),
    name: service.name.zh,
    alternate_name: service.name.en,
    description: both(service.summary),
    status: service.state === 'open' ? 'active' : 'inactive',
    eligibility_description: both(service.who),
    ...(process.length > 0 && { application_process: both(...process) }),
    ...known('fees_description', service.cost),
    ...known('alert', service.note),
    assured_date: service.checkedOn,
  }
}

/** A service as lists have it: with its organization. */
export function listedService(view: View, service: Service): Fields {
  const organisation = view.organisations.get(service.organisation)
  return { ...serviceIn(view, service), ...(organisation && { organization: organizationIn(view, organisation) }) }
}

/** A service with all that is known of it. */
export function wholeService(view: View, service: Service): Fields {
  const id = view.idOf('service', service.id)
  const organisation = view.organisations.get(service.organisation)
  const place = placeOf(view, service)
  return {
    ...listedService(view, service),
    ...(organisation && { phones: phonesOf(view, organisation, { service_id: id }) }),
    ...(place && { service_at_locations: [place] }),
    languages: [{ id: view.idOf('language', service.id), service_id: id, name: '中文', code: 'zh', note: languageNote }],
    ...(service.needs.length > 0 && { required_documents: service.needs.map((need, at) => documentIn(view, service, { need, at })) }),
    attributes: attributesOf(view.idOf, 'service', { id, terms: termsOf(service) }),
  }
}

// Which other languages an office speaks is not known.
const languageNote = both({ zh: '这里的文字有中文和英文。', en: 'The texts of this record are in Chinese and English.' })

/** A service at the location of its organization; undefined while that is not known. */
export function placeOf(view: View, service: Service): Fields | undefined {
  const organisation = view.organisations.get(service.organisation)
  const location = organisation && locationIn(view, organisation)
  if (!location) return undefined
  const id = view.idOf('service_at_location', service.id)
  return { id, service_id: view.idOf('service', service.id), location_id: location.id, location }
}

/** The same with its service, phone and hours. */
export function wholePlace(view: View, service: Service): Fields | undefined {
  const organisation = view.organisations.get(service.organisation)
  const place = placeOf(view, service)
  if (!organisation || !place) return undefined
  return {
    ...place,
    location: { ...locationIn(view, organisation), ...hoursAt(view, organisation) },
    phones: phonesOf(view, organisation, { service_at_location_id: String(place.id) }),
    service: listedService(view, service),
  }
}

function documentIn({ idOf, documents }: View, { id }: Service, { need, at }: { need: Need; at: number }): Fields {
  const sets = need.anyOf.flatMap((set) => {
    const names = set.map((name) => documents.get(name)?.name)
    return names.every((name) => name !== undefined) ? [names] : []
  })
  const text = sets.length > 0 ? inWords(sets) : { zh: '到驿站问。', en: 'Ask at the station.' }
  const whose = need.for ?? { zh: '', en: '' }
  const said = { zh: [whose.zh, text.zh].filter(Boolean).join('：'), en: [whose.en, text.en].filter(Boolean).join(': ') }
  return { id: idOf('required_document', id, `${at}`), service_id: idOf('service', id), document: both(said) }
}

const inWords = (sets: Bilingual[][]): Bilingual => ({
  zh: sets.map((set) => set.map(({ zh }) => zh).join('和')).join('，或者'),
  en: sets.map((set) => set.map(({ en }) => en).join(' and ')).join(', or '),
})
