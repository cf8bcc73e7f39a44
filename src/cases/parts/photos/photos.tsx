import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { mostPhotos } from '../../../../contract/cases/parts/photos'
import { AskPhotos } from '../../../platform/uploads/AskPhotos'
import { usePhotos } from '../../../platform/uploads/photos'
import { isCareful, sayOwn } from '../../words'
import type { FieldsProps, PartView } from '../part'
import { at } from '../texts'

/** Photos have a draft of their own and are sent with the deed, even if they are still uploading. */
export const photosView: PartView<never, object> = {
  name: 'photos',
  ask: { values: z.object({}), Fields: PhotosFields, input: () => ({}), sayProblem: (wrong) => at(wrong, t`请加照片。`) },
}

function PhotosFields({ item, asked, problems }: FieldsProps<object>) {
  const photos = usePhotos(asked.draft, mostPhotos)
  return (
    <AskPhotos
      id='deed-photos'
      label={sayOwn(item.kind, `photos.${asked.action}`) ?? t`照片`}
      hint={asked.forStaff ? t`没有网也能拍，等有网自动传上去。` : undefined}
      error={problems.photos}
      careful={isCareful(item.kind)}
      photos={photos}
    />
  )
}
