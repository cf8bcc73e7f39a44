import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A mini-program as it lies on disk: its files by their path from the root, with `/` between. */
export interface Build {
  folder: string
  sizes: ReadonlyMap<string, number>
  has(file: string): boolean
  text(file: string): string
}

export function readBuild(folder: string): Build {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.map((name) => name.split(path.sep).join('/')).filter((file) => statSync(path.join(folder, file)).isFile())
  const sizes = new Map(files.sort().map((file) => [file, statSync(path.join(folder, file)).size]))
  return {
    folder,
    sizes,
    has: (file) => sizes.has(file),
    text: (file) => readFileSync(path.join(folder, file), 'utf8'),
  }
}

export function filesEnding(build: Build, ending: string): string[] {
  return [...build.sizes.keys()].filter((file) => file.endsWith(ending))
}
