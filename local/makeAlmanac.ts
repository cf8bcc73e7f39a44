import { writeFileSync } from 'node:fs'
import { almanacSource, holidaysSource } from './almanac'

writeFileSync('functions/almanac/table.generated.ts', almanacSource())
writeFileSync('functions/almanac/holidays.generated.ts', holidaysSource())
