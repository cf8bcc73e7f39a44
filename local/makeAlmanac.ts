import { writeFileSync } from 'node:fs'
import { almanacSource } from './almanac'

writeFileSync('functions/almanac/table.generated.ts', almanacSource())
