// `node local/run.js config/icons.ts` draws what is committed as pictures: the motifs' style sheets.
import { writeFileSync } from 'node:fs'
import { drawingsBySheet } from '../src/ui/papercut/all-drawings'
import { motifStyles } from '../src/ui/papercut/motif-styles'

for (const [sheet, drawings] of Object.entries(drawingsBySheet)) writeFileSync(`src/ui/papercut/${sheet}.scss`, motifStyles(drawings))
