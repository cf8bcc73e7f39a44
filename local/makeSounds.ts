import { readFileSync, writeFileSync } from 'node:fs'
import { syllablesSource, withSounds } from './sounds'

const path = 'cloud/catalogue/services.json'
writeFileSync(path, withSounds(readFileSync(path, 'utf8')))
writeFileSync('functions/catalogue/syllables.generated.ts', syllablesSource())
