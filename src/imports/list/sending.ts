import { type Import, importsContract, mostSheetBytes } from '../../../contract/imports'
import { mutationOf } from '../../platform/api/mutationOf'
import { Refusal } from '../../platform/failures'
import { postFile } from '../../platform/uploads/post'
import type { Chosen } from './file'

const start = mutationOf(importsContract.start)
const read = mutationOf(importsContract.read, {
  changes: [importsContract.list],
  answers: ({ id }) => ({ route: importsContract.get, input: { importId: id } }),
})

/** Sends a file and has it read; `tell` hears how much has arrived, in percent. */
export async function sendSheet({ path, bytes }: Chosen, tell: (percent: number) => void): Promise<Import> {
  if (bytes === 0) throw new Refusal('IMPORT_NOT_SHEET', { why: 'empty' })
  if (bytes > mostSheetBytes) throw new Refusal('UPLOAD_TOO_LARGE', { limitBytes: mostSheetBytes })
  const { importId, ...form } = await start({ bytes })
  await postFile({ form, filePath: path, progress: tell })
  return read({ importId })
}
