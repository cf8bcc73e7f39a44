import { randomUUID } from 'node:crypto'
import type { Download } from 'playwright-core'
import { Case } from '../../contract/cases/case'
import type { Member } from '../support/member'
import { readPdf } from '../support/pdf'
import type { Visitor } from './visitor'

interface Wanted {
  /** Words that find the organisation, and its name. */
  find: string
  organisation: string
  fields: string[]
  purpose: string
}

/** Something asked of the station, and taken by its worker. */
export async function askedStation(asker: Member, worker: Member, form: object): Promise<Case> {
  const { id } = await asker.post('/cases', { body: { requestId: randomUUID(), kind: 'station', form }, schema: Case })
  return worker.post(`/cases/${id}/actions/accept`, { body: { requestId: `accept-${id}` }, schema: Case })
}

/** On the desk's page of a case: to whom, what they would be told, and what for. */
export async function proposes(worker: Visitor, { find, organisation, fields, purpose }: Wanted): Promise<void> {
  await worker.tap('请别的单位帮忙')
  await worker.type('organisation-words', find)
  await worker.tap(new RegExp(`^${organisation}`), 'radio')
  for (const field of fields) await worker.tap(field, 'checkbox')
  await worker.type('purpose', purpose)
  await worker.tap('问问本人')
  await worker.see('问本人了。本人同意了，那边才看得到。')
  await worker.see('驿站想请别的单位帮忙，等本人同意')
}

/** Takes the record along as the browser gets it, and reads it; in lines that break nowhere. */
export async function takesPaper(person: Visitor): Promise<string> {
  // A page of its own shows the file; the browser says of which of the two it was downloaded.
  const downloaded = new Promise<Download>((resolve) => {
    person.page.once('download', resolve)
    person.page.context().once('page', (opened) => opened.once('download', resolve))
  })
  await person.tap('带走一份（PDF）')
  const bytes = await (await downloaded).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of bytes) chunks.push(chunk as Buffer)
  const { pages } = await readPdf(Buffer.concat(chunks))
  return pages.map(({ text }) => text.replace(/\s/g, '')).join('')
}
