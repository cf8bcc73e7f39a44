import { readFileSync, writeFileSync } from 'node:fs'
import { withSounds } from './sounds'

const path = 'cloud/catalogue/services.json'
writeFileSync(path, withSounds(readFileSync(path, 'utf8')))
