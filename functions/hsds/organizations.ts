import type { Organisation } from '../../contract/catalogue/catalogue'
import { attributesOf } from './taxonomies'
import { both, type Fields, known, type View } from './view'

export const termsOf = ({ kind }: Organisation) => [['kinds', kind]] as const

/** An organization as lists have it. */
export const organizationIn = ({ idOf }: View, { id, name, does, price }: Organisation): Fields => ({
  id: idOf('organization', id),
  name: name.zh,
  alternate_name: name.en,
  description: both(does, price),
})

/** An organization with all that is known of it. */
export function wholeOrganization(view: View, organisation: Organisation): Fields {
  const id = view.idOf('organization', organisation.id)
  const location = locationIn(view, organisation)
  return {
    ...organizationIn(view, organisation),
    phones: phonesOf(view, organisation, { organization_id: id }),
    ...(location && { locations: [{ ...location, ...hoursAt(view, organisation) }] }),
    attributes: attributesOf(view.idOf, 'organization', { id, terms: termsOf(organisation) }),
  }
}

/**
 * Where an organization is; undefined while that is not known. The address stands in the description: HSDS's own address needs
 * a postal code.
 */
export function locationIn({ idOf }: View, { id, name, address, route }: Organisation): Fields | undefined {
  if (!address) return undefined
  return {
    id: idOf('location', id),
    location_type: 'physical',
    organization_id: idOf('organization', id),
    name: name.zh,
    alternate_name: name.en,
    description: both(address),
    ...known('transportation', route),
  }
}

/** The hours of an organization's location, in words, if they are known. */
export function hoursAt({ idOf }: View, { id, hours }: Organisation): Fields {
  if (!hours) return {}
  return { schedules: [{ id: idOf('schedule', id), location_id: idOf('location', id), description: both(hours) }] }
}

export const phonesOf = ({ idOf }: View, { id, phone }: Organisation, of: Readonly<Record<string, string>>): Fields[] => [
  { id: idOf('phone', id, ...Object.keys(of), ...Object.values(of)), ...of, number: phone, type: 'voice' },
]
