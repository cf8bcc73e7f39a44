// `node local/run.js config/icons.ts` draws what is committed as pictures: the motifs' style sheet.
import { writeFileSync } from 'node:fs'
import { drawings } from '../src/ui/papercut/all-drawings'
import { motifStyles } from '../src/ui/papercut/motif-styles'

writeFileSync('src/ui/papercut/motifs.scss', motifStyles(drawings))
