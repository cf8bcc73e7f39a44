import { dataAddress } from './data-address'
import { type Drawing, drawingSvg } from './drawing'

/**
 * A style sheet with a class for each motif, so that a list of a hundred pictures contains a hundred short names rather than drawings.
 * The pomegranate is the fallback on pages that do not load the motif's sheet.
 */
export function motifStyles(drawings: Record<string, Drawing>): string {
  const sheets = Object.entries(drawings).map(([name, drawing]) => `  '${name}':\n    "${dataAddress(drawingSvg(drawing))}",\n`)
  return `// Made by config/icons.ts from the drawings.
$sheets: (
${sheets.join('')});

@each $name, $sheet in $sheets {
  #{if($name == 'pomegranate', '.motif', '.motif.motif-#{$name}')} {
    -webkit-mask-image: url('#{$sheet}');
  }
}
`
}
