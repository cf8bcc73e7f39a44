import { existsSync } from 'node:fs'
import path from 'node:path'

/** The product's own build. `npm test` makes it first; by hand it is `npm run build:weapp`. */
export function productBuild(): string {
  const folder = path.resolve(__dirname, '../../../dist/weapp')
  if (!existsSync(path.join(folder, 'app.json'))) throw new Error('dist/weapp is not there: run npm run build:weapp first')
  return folder
}
