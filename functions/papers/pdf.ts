import PDFDocument from 'pdfkit'
import { type Block, blocksOf, type PaperContent, title } from './blocks.rules'
import { drawable } from './drawable.rules'
import type { Font } from './font'

export type Pdf = { bytes: Uint8Array; pages: number /** The characters that the font lacks, `U+20BB7`. */; missing: string[] }

const ink = { text: '#2a211d', soft: '#6b5b52', red: '#b5251f' }
const margins = { top: 64, bottom: 72, left: 64, right: 64 }
const labelWidth = 72
/** A title stays with at least this much of its text. */
const together = 64

type Paper = { doc: PDFKit.PDFDocument; width: number; say(text: string): string }

/**
 * Writes a paper as a tagged PDF on A4, its font embedded as far as it is used. Long texts go on over as many pages as they need. A
 * character that the font lacks is marked where it stands and named at the end.
 */
export async function toPdf(content: PaperContent, font: Font): Promise<Pdf> {
  const missing = new Set<string>()
  const say = (text: string) => {
    const drawn = drawable(text, font.has)
    for (const one of drawn.missing) missing.add(one)
    return drawn.text
  }
  const doc = newDocument(content)
  const bytes = collect(doc)
  doc.registerFont('sans', font.file).font('sans')
  const paper: Paper = { doc, width: doc.page.width - margins.left - margins.right, say }
  const body = doc.struct('Document')
  doc.addStructure(body)
  body.add(doc.struct('H1', {}, () => drawHead(paper, content.community)))
  for (const block of blocksOf(content)) draw(paper, body, block)
  if (missing.size > 0) draw(paper, body, { kind: 'small', text: sayMissing([...missing]) })
  body.end()
  const pages = doc.bufferedPageRange().count
  for (let page = 0; page < pages; page++) drawFoot(paper, { page, pages, number: content.number })
  doc.end()
  return { bytes: await bytes, pages, missing: [...missing] }
}

const sayMissing = (missing: readonly string[]) => `带 〓 的地方是打印字库里没有的字（${missing.join('、')}），请工作人员用笔补上并盖章。`

function newDocument({ community, number, madeAt }: PaperContent): PDFKit.PDFDocument {
  const at = new Date(madeAt)
  return new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${title} ${number}`, Author: community, CreationDate: at, ModDate: at },
    // None of PDF's own fonts, which know no Chinese; the types do not know that there may be none.
    font: null as unknown as string,
  })
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((done, failed) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => done(Buffer.concat(chunks)))
    doc.on('error', failed)
  })
}

function drawHead({ doc, width, say }: Paper, community: string): void {
  doc.fontSize(12).fillColor(ink.red).text(say(community), { width })
  doc.moveDown(0.3).fontSize(24).fillColor(ink.text).text(say(title), { width })
  doc.moveDown(0.5)
}

function draw(paper: Paper, body: PDFKit.PDFStructureElement, block: Block): void {
  const { doc, width, say } = paper
  const add = (as: 'H2' | 'H3' | 'P', content: () => void) => body.add(doc.struct(as, {}, content))
  if (block.kind === 'facts') {
    for (const [at, row] of block.rows.entries()) add('P', () => drawFact(paper, row, at === 0))
    doc.moveDown(0.4)
    return
  }
  if (block.kind === 'small') {
    add('P', () => doc.moveDown(1).fontSize(9).fillColor(ink.soft).text(say(block.text), { width, lineGap: 3 }))
    return
  }
  keepTogether(paper)
  if (block.kind === 'part') {
    add('H2', () => doc.moveDown(0.6).fontSize(15).fillColor(ink.red).text(say(block.title), { width }))
    return
  }
  add('H3', () => doc.moveDown(0.5).fontSize(11).fillColor(ink.soft).text(say(block.title), { width }))
  add('P', () => doc.moveDown(0.1).fontSize(12).fillColor(ink.text).text(say(block.text), { width, lineGap: 5 }))
}

function drawFact(paper: Paper, [label, value]: readonly [string, string], first: boolean): void {
  const { doc, width, say } = paper
  if (first) doc.moveDown(0.4)
  keepTogether(paper)
  const { y } = doc
  doc
    .fontSize(11)
    .fillColor(ink.soft)
    .text(`${say(label)} `, margins.left, y + 1, { width: labelWidth })
  doc
    .fontSize(12)
    .fillColor(ink.text)
    .text(say(value), margins.left + labelWidth, y, { width: width - labelWidth, lineGap: 4 })
  doc.x = margins.left
}

function keepTogether({ doc }: Paper): void {
  if (doc.y + together > doc.page.height - margins.bottom) doc.addPage()
}

function drawFoot({ doc, width }: Paper, { page, pages, number }: { page: number; pages: number; number: string }): void {
  doc.switchToPage(page)
  // pdfkit would start a new page for text in the margin.
  doc.page.margins.bottom = 0
  const y = doc.page.height - margins.bottom + 28
  doc.markContent('Artifact', { type: 'Pagination' })
  doc.lineWidth(0.75).strokeColor(ink.red)
  doc
    .moveTo(margins.left, y - 8)
    .lineTo(margins.left + width, y - 8)
    .stroke()
  doc.fontSize(9).fillColor(ink.soft).text(number, margins.left, y, { width, lineBreak: false })
  doc.text(`第 ${page + 1} 页，共 ${pages} 页`, margins.left, y, { width, align: 'right' })
  doc.endMarkedContent()
  doc.page.margins.bottom = margins.bottom
}
