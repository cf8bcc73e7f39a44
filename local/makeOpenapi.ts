import { writeFileSync } from 'node:fs'
import { openapiDocument } from './openapi'

openapiDocument().then((document) => writeFileSync('docs/openapi.json', `${JSON.stringify(document, null, 1)}\n`))
