import type { Service } from '../../contract/catalogue/catalogue'
import { organizationIn, termsOf as termsOfOrganisation, wholeOrganization } from './organizations'
import { forPages } from './params'
import { listedService, placeOf, serviceIn, termsOf as termsOfService, wholePlace, wholeService } from './services'
import { type TermName, taxonomies, taxonomyIn, termIn } from './taxonomies'
import type { Fields, View } from './view'

/** One thing of a list: what it is found by, and how it is shown in a list, alone, and as the least of it. */
export type Row = {
  id: string
  words: string
  termIds: readonly string[]
  taxonomyIds: readonly string[]
  organizationId?: string
  short: () => Fields
  whole: (shown: { fullService: boolean }) => Fields
  least?: () => Fields
}

type Resource = { params: readonly string[]; rows: (view: View) => Row[] }

const byTerm = ['taxonomy_term_id', 'taxonomy_id'] as const

/** What HSDS's API serves, with the parameters that each list takes. */
export const resources: Readonly<Record<string, Resource>> = {
  services: { params: [...forPages, ...byTerm, 'organization_id', 'minimal', 'full'], rows: serviceRows },
  organizations: { params: [...forPages, ...byTerm, 'full', 'full_service'], rows: organizationRows },
  service_at_locations: { params: [...forPages, ...byTerm, 'organization_id', 'full'], rows: placeRows },
  taxonomies: { params: forPages, rows: taxonomyRows },
  taxonomy_terms: { params: [...forPages, 'taxonomy_id', 'top_only', 'parent_id'], rows: termRows },
}

function serviceRows(view: View): Row[] {
  return view.catalogue.services.map((service) => ({
    ...foundBy(view, service),
    id: view.idOf('service', service.id),
    short: () => listedService(view, service),
    whole: () => wholeService(view, service),
    // Nobody keeps when an entry was changed: it is changed when it is checked.
    least: () => ({ id: view.idOf('service', service.id), modified_date: service.checkedOn }),
  }))
}

function placeRows(view: View): Row[] {
  return view.catalogue.services.flatMap((service) => {
    const place = placeOf(view, service)
    if (!place) return []
    const short = () => ({ ...place, service: serviceIn(view, service) })
    return [{ ...foundBy(view, service), id: String(place.id), short, whole: () => wholePlace(view, service) ?? place }]
  })
}

function foundBy(view: View, service: Service) {
  const { name, summary, who, words, wordsEn, sounds } = service
  return {
    words: wordsOf([name.zh, name.en, summary.zh, summary.en, who.zh, who.en, ...words, ...wordsEn, ...sounds]),
    organizationId: view.idOf('organization', service.organisation),
    ...termIdsOf(view, termsOfService(service)),
  }
}

function organizationRows(view: View): Row[] {
  return view.catalogue.organisations.map((organisation) => {
    const { name, does } = organisation
    const its = view.catalogue.services.filter((service) => service.organisation === organisation.id)
    return {
      id: view.idOf('organization', organisation.id),
      words: wordsOf([name.zh, name.en, does.zh, does.en]),
      ...termIdsOf(view, termsOfOrganisation(organisation)),
      short: () => organizationIn(view, organisation),
      whole: ({ fullService }) => ({
        ...wholeOrganization(view, organisation),
        services: its.map((service) => (fullService ? wholeService : serviceIn)(view, service)),
      }),
    }
  })
}

function taxonomyRows({ idOf }: View): Row[] {
  return taxonomies.map((taxonomy) => {
    const id = idOf('taxonomy', taxonomy.code)
    const shown = () => taxonomyIn(idOf, taxonomy)
    return { id, words: wordsOf(Object.values(taxonomy.name)), termIds: [], taxonomyIds: [id], short: shown, whole: shown }
  })
}

function termRows({ idOf }: View): Row[] {
  return taxonomies.flatMap((taxonomy) =>
    taxonomy.terms.map((term) => {
      const id = idOf('term', taxonomy.code, term.code)
      const short = () => termIn(idOf, taxonomy, term)
      const whole = () => ({ ...short(), taxonomy_detail: taxonomyIn(idOf, taxonomy) })
      return { id, words: wordsOf(Object.values(term.name)), termIds: [id], taxonomyIds: [idOf('taxonomy', taxonomy.code)], short, whole }
    }),
  )
}

const termIdsOf = ({ idOf }: View, terms: readonly TermName[]) => ({
  termIds: terms.map((term) => idOf('term', ...term)),
  taxonomyIds: terms.map(([taxonomy]) => idOf('taxonomy', taxonomy)),
})

const wordsOf = (texts: readonly string[]) => texts.join('\n').toLowerCase()
