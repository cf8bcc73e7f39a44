import type { Case } from '../../../contract/cases/case'
import { chunksOf } from '../../platform/chunks'
import type { Context } from '../../platform/context'
import { downloadOf, findUploads } from '../../uploads/lookup'
import type { WholeCase } from '../case/read'

type File = Case['photos'][number]
export type Files = ReadonlyMap<string, File>

const mostAtOnce = 100

/** The files of a case and its messages, each with a download address. */
export async function filesOf(ctx: Context, { item, texts }: WholeCase): Promise<Files> {
  const { photos = [], voice } = item.form
  const ids = [...photos, ...(voice === undefined ? [] : [voice]), ...[...texts.values()].flatMap((text) => text.photos)]
  const known = await Promise.all(chunksOf([...new Set(ids)], mostAtOnce).map((some) => findUploads(ctx, some)))
  const uploads = known.flat().flatMap((upload) => (upload.state === 'attached' ? [upload] : []))
  const files = await Promise.all(uploads.map(async (upload) => ({ id: upload.id, type: upload.type, url: await downloadOf(ctx, upload) })))
  return new Map(files.map((file) => [file.id, file]))
}
