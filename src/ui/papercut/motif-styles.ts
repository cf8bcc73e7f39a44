import { dataAddress } from './data-address'
import { type Drawing, drawingSvg } from './drawing'

/**
 * A style sheet with a class for each motif: a list of a hundred pictures then carries a hundred short names, not a hundred drawings.
 * The pomegranate stands in where a page does not load the sheet that a motif is drawn in.
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
