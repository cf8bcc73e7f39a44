import { mostPhotos } from '../../../contract/uploads'
import type { Photo } from '../../ui/PhotoField'
import { showToast } from '../../ui/toast-store'
import { sayFailure } from '../words/refusals'
import { isAccessRefused, leadToSettings } from './access'
import type { Sending } from './box'
import { choosePhotos } from './choose'
import { addFile, allDone, clearBox, goOn, idsOf, removeFile } from './uploads'
import { useBox } from './useBox'

export interface Photos {
  /** For PhotoField, in the order in which they were added. */
  photos: Photo[]
  /** Uploads that the server has checked; submit them with the form. */
  uploadIds: string[]
  /** Nothing is uploading and nothing has failed. */
  allDone: boolean
  add(): Promise<void>
  remove(id: string): void
  retry(id: string): void
  /** Call when the draft is submitted: the photos now belong to the case. */
  clear(): void
}

/** The photos of one draft: uploaded as soon as they are chosen, resumed after a lost network or a closed app. */
export function usePhotos(draftName: string, most = mostPhotos): Photos {
  const { box, files } = useBox(`${draftName}.photos`)
  return {
    photos: files.map(toPhoto),
    uploadIds: idsOf(files),
    allDone: allDone(files),
    async add() {
      try {
        const paths = await choosePhotos(most - box.files.get().length)
        // One after the other, to keep the order in which they were chosen.
        for (const path of paths) await addFile(box, { path, kind: 'photo' })
      } catch (error) {
        if (isAccessRefused(error)) await leadToSettings('photos', error)
        else showToast(sayFailure(error))
      }
    },
    remove: (id) => removeFile(box, id),
    retry: (id) => goOn(box, id),
    clear: () => clearBox(box),
  }
}

function toPhoto({ id, url = '', progress, error }: Sending): Photo {
  return { id, url, progress, error }
}
