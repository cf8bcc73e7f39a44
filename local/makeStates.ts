import { mkdirSync, writeFileSync } from 'node:fs'
import { kinds } from '../contract/cases/kinds/kinds'
import { statesDocument } from './states'

mkdirSync('docs/states', { recursive: true })
for (const kind of kinds) writeFileSync(`docs/states/${kind.name}.md`, statesDocument(kind))
