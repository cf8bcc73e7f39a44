import { Catalogue } from '../../contract/catalogue/routes'
import documents from './documents.json'
import glossary from './glossary.json'
import organisations from './organisations.json'
import paths from './paths.json'
import services from './services.json'

/** The community for which the catalogue was written. */
const firstCommunityId = 'qingquan'

/** The catalogue of the first community. */
export const firstCatalogue: Catalogue = Catalogue.parse({ services, documents, organisations, glossary, paths })

/** The catalogue with which a community begins unless it brings its own: the first one's is its own, the others get what holds everywhere. */
export const catalogueFor = (communityId: string): Catalogue => (communityId === firstCommunityId ? firstCatalogue : elsewhere())

/** The number of public offices that a community has not entered yet: the government hotline, the same in every city. */
const hotline = '12345'

// Longest first: a part of a name is no name.
const placesHere: readonly [here: RegExp, anywhere: string][] = [
  [/清泉街社区/g, '社区'],
  [/Qingquan Street residents/g, 'Residents'],
  [/兴隆巷/g, ''],
  [/Xinglong Lane ([a-z])/g, '$1'],
  [/玉泉区/g, '本区'],
  [/Yuquan District ([A-Za-z])/g, 'District $1'],
  [/Yuquan District/g, 'this district'],
  [/呼和浩特/g, '本市'],
  [/Hohhot/g, 'this city'],
]

/**
 * The services, documents and words of the first community with the public offices that every city has: without their places,
 * hours and numbers, but for numbers that are the same in the whole country. Its partner units and social organisations are left out.
 */
function elsewhere(): Catalogue {
  const offices = firstCatalogue.organisations.filter(({ kind }) => kind === 'public')
  const unknown = { address: null, hours: null, price: null, route: null }
  const said = JSON.stringify({
    ...firstCatalogue,
    organisations: offices.map((office) => ({ ...office, ...unknown, phone: /^1\d{4}$/.test(office.phone) ? office.phone : hotline })),
  })
  return Catalogue.parse(JSON.parse(placesHere.reduce((text, [here, anywhere]) => text.replace(here, anywhere), said)))
}
