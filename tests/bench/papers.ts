import { readFileSync, statSync } from 'node:fs'
import type { PaperContent } from '../../functions/papers/blocks.rules'
import { loadFont } from '../../functions/papers/font'
import { toPdf } from '../../functions/papers/pdf'
import { run } from './command'
import { type Figure, median } from './figure'

const rounds = 11
const at = '2026-11-23T10:05:00+08:00'
const words =
  '她想给孩子找学校，户口在通辽，租住在兴隆小区。我们问了片区的小学，把要带的居住证、租房合同和疫苗本写给她，约好下周三一起填表。'
const record = { at, by: '乌云', asked: words, done: words.repeat(4), outcome: 'partly', next: words } as const

/** A record of two pages, by somebody whose name is rare, with the remarks of its owner. */
const content: PaperContent = {
  community: '清泉街社区',
  number: 'YZ-20261123-0001',
  about: '驿站 · 登记办证',
  askedAt: at,
  name: '喆玥堃龑㛃䶮',
  reporter: '刘娟',
  documents: ['居住证：当面看过', '租房合同：看过照片'],
  records: [record, record, record],
  remarks: [{ at, text: words }],
  madeAt: at,
}

/** The record of a case as PDF: how long it takes once the font is loaded, how large it is, and the function that writes it. */
export async function measurePapers(): Promise<Figure[]> {
  const font = await loadFont()
  const took: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    bytes = (await toPdf(content, font)).bytes.length
    took.push(performance.now() - began)
  }
  run('npm', ['run', '--silent', 'package'])
  return [
    { name: 'a PDF, the font loaded', value: median(took), unit: 'ms', most: 400 },
    { name: 'the first PDF of a function', value: took[0] ?? Number.NaN, unit: 'ms' },
    { name: 'a PDF', value: bytes / 1024, unit: 'KB', most: 100 },
    { name: 'papers, zipped', value: statSync('.serverless/papers.zip').size / 1024, unit: 'KB' },
    { name: 'papers, unzipped', value: unzippedBytes('.serverless/papers.zip') / 1024 ** 2, unit: 'MB', most: 250 },
  ]
}

/** The sum of the sizes in a zip's central directory (APPNOTE 4.3.12). */
function unzippedBytes(file: string): number {
  const zip = readFileSync(file)
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let [at, total] = [zip.readUInt32LE(end + 16), 0]
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    total += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return total
}
