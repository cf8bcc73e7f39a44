import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { type Encoding, encodings, isHashed, shrinks, typeOf } from '../functions/web/rules'

/** A file as it is stored for the function `web`. */
export type SiteFile = { key: string; bytes: Buffer; type: string }
export type PutFile = (file: SiteFile) => Promise<unknown>

type Sources = { build: string; pages: string; checkFiles: readonly string[] }

const mostAtOnce = 8
const compress: Record<Encoding['name'], (bytes: Buffer) => Buffer> = {
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
}

/**
 * Everything the domain serves beside the API, each compressible file also compressed: the web build, the pages of `pages`, and WeChat's
 * check files both at the root and under `/phone`, since the console names one place or the other. Throws without a build.
 */
export function siteFiles({ build, pages, checkFiles }: Sources): SiteFile[] {
  const built = filesIn(build)
  if (!built.some(({ key }) => key === 'index.html')) throw new Error(`${build} holds no build of the web app`)
  const checks = checkFiles.flatMap((file) => ['', 'phone/'].map((prefix) => ({ key: `${prefix}${basename(file)}`, file })))
  return [...built, ...filesIn(pages), ...checks].flatMap(({ key, file }) => {
    const [type, bytes] = [typeOf(key), readFileSync(file)]
    const smaller = shrinks(type) ? encodings.map(({ name, suffix }) => ({ key: key + suffix, bytes: compress[name](bytes), type })) : []
    return [{ key, bytes, type }, ...smaller]
  })
}

/** Stores the files, `index.html` last: a page never names a part that is not there yet. */
export async function putSite(files: readonly SiteFile[], put: PutFile): Promise<void> {
  const isEntry = ({ key }: SiteFile) => /^index\.html(\.\w+)?$/.test(key)
  const rounds = [
    files.filter(({ key }) => isHashed(plainName(key))),
    files.filter((file) => !isHashed(plainName(file.key)) && !isEntry(file)),
    files.filter(isEntry),
  ]
  for (const round of rounds) {
    for (let at = 0; at < round.length; at += mostAtOnce) await Promise.all(round.slice(at, at + mostAtOnce).map(put))
  }
}

function plainName(key: string): string {
  return encodings.reduce((name, { suffix }) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : name), key)
}

function filesIn(folder: string): { key: string; file: string }[] {
  const paths = statSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  return paths
    .map((path) => join(folder, path))
    .filter((file) => statSync(file).isFile())
    .map((file) => ({ key: relative(folder, file).split(sep).join('/'), file }))
}
