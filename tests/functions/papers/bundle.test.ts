import { type BuildOptions, build } from 'esbuild'

async function packagesIn(entry: string): Promise<string[]> {
  const options: BuildOptions = { bundle: true, write: false, metafile: true, platform: 'node', format: 'cjs', external: ['@aws-sdk/*'] }
  const { metafile } = await build({ ...options, entryPoints: [entry], alias: { pdfkit: './node_modules/pdfkit/js/pdfkit.js' } })
  return Object.keys(metafile?.inputs ?? {}).flatMap((path) => /^node_modules\/(@[^/]+\/[^/]+|[^/]+)/.exec(path)?.[1] ?? [])
}

test('what writes PDFs is in the function papers alone', async () => {
  expect(await packagesIn('functions/papers.ts')).toEqual(expect.arrayContaining(['pdfkit', 'fontkit']))
  for (const name of ['api', 'sheets', 'deliver', 'tick', 'web']) {
    const packages = await packagesIn(`functions/${name}.ts`)
    expect(packages.filter((each) => ['pdfkit', 'fontkit'].includes(each))).toEqual([])
  }
})

test('what reads and writes sheets is in the function sheets alone', async () => {
  const ofSheets = ['read-excel-file', 'write-excel-file']
  expect(await packagesIn('functions/sheets.ts')).toEqual(expect.arrayContaining(ofSheets))
  for (const name of ['api', 'papers', 'deliver', 'tick', 'web']) {
    const packages = await packagesIn(`functions/${name}.ts`)
    expect(packages.filter((each) => ofSheets.includes(each))).toEqual([])
  }
})
