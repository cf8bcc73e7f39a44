import { dataAddress } from './data-address'
import { type Drawing, drawingSvg } from './drawing'

/** A class for each motif: a list of a hundred pictures then carries a hundred short names, not a hundred drawings. */
export function motifStyles(drawings: Record<string, Drawing>): string {
  const rules = Object.entries(drawings).map(
    ([name, drawing]) => `.motif-${name} {\n  -webkit-mask-image: url("${dataAddress(drawingSvg(drawing))}");\n}\n`,
  )
  return `// Made by config/icons.ts from the drawings.\n${rules.join('\n')}`
}
