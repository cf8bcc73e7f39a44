import { Catalogue } from '../../contract/catalogue/routes'
import documents from './documents.json'
import glossary from './glossary.json'
import organisations from './organisations.json'
import paths from './paths.json'
import services from './services.json'

/** The catalogue of the first community, with which a new one begins unless it brings its own. */
export const firstCatalogue: Catalogue = Catalogue.parse({ services, documents, organisations, glossary, paths })
