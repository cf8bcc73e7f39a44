import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface ReadPdf {
  title: string
  lang: string | null
  fonts: { name: string; embedded: boolean }[]
  pages: { text: string; width: number; height: number; roles: string[]; rightmost: number; lowest: number }[]
}

const run = promisify(execFile)

/** A PDF as an independent reader, pdf.js, finds it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'shiliu-pdf-'))
  const file = join(folder, 'paper.pdf')
  try {
    writeFileSync(file, bytes)
    const { stdout } = await run(process.execPath, ['tests/support/readPdf.mjs', file], { maxBuffer: 64 * 1024 * 1024 })
    return JSON.parse(stdout) as ReadPdf
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of all pages without the feet of pages and without spaces, which lines lose where they break. */
export const bodyOf = ({ pages }: ReadPdf, number: string): string =>
  pages
    .map(({ text }) => text.slice(0, text.lastIndexOf(number)))
    .join('')
    .replace(/\s/g, '')
