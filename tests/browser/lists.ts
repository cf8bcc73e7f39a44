import * as z from 'zod/mini'
import { Import } from '../../contract/imports'
import type { Member } from '../support/member'
import { aSheet, headings, type Rows } from '../support/sheets'

const Form = z.object({ importId: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) })

/** A list with one of everything that the page of an import shows; read once however often it is asked for, and never written. */
export async function readList({ post }: Member): Promise<{ import: string }> {
  const file = aSheet([headings, ...oddRows])
  const { importId, url, fields } = await post('/imports', { body: { requestId: 'list-sight', bytes: file.length }, schema: Form })
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([file as Uint8Array<ArrayBuffer>]))
  // Once it is read, its file is gone: sending another does no harm.
  await fetch(url, { method: 'POST', body: form })
  await post(`/imports/${importId}/read`, { body: { requestId: 'list-sight-read' }, schema: Import })
  return { import: importId }
}

const oddRows: Rows = [
  ['兴隆小区', '1号楼', '1单元', '101', '第一网格'],
  ['兴隆小区', '1号楼', '1单元', '701', '第二网格'],
  ['兴隆', '2号楼', '1单元', '702', null],
  ['丁香苑', '1', '1', '101', '第一网格'],
  ['丁香苑', '1', '1', '102', null],
  ['丁香苑', '2', '1', null, null],
  ['丁香苑', '2', '1', { day: 46_000 }, null],
]
