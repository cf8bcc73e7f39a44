// Prints what an independent reader (pdf.js) finds in a PDF: `node tests/support/readPdf.mjs <file>`. A process of its own, since
// Jest loads no ES modules.
import { readFileSync } from 'node:fs'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const bytes = readFileSync(process.argv[2])
const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise
const { info } = await document.getMetadata()
const pages = []
const fonts = new Map()
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number)
  const { items, lang } = await page.getTextContent()
  const [left, , width, height] = page.view
  await page.getOperatorList()
  for (const { fontName } of items) {
    const font = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined
    if (font) fonts.set(font.name, { name: font.name, embedded: font.missingFile !== true && font.data !== undefined })
  }
  pages.push({
    text: items.map(({ str }) => str).join(''),
    lang,
    width: width - left,
    height,
    roles: rolesOf(await page.getStructTree()),
    rightmost: Math.max(...items.map(({ transform, width: length }) => transform[4] + length)),
    lowest: Math.min(...items.map(({ transform }) => transform[5])),
  })
}
console.log(JSON.stringify({ title: info.Title, lang: info.Language ?? null, fonts: [...fonts.values()], pages }))
process.exit()

function rolesOf(node) {
  return node === null ? [] : [node.role, ...(node.children ?? []).filter(({ role }) => role).flatMap(rolesOf)].filter(Boolean)
}
