import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import type { SessionDetail } from '../../../contract/sessions/session'
import { venuesContract } from '../../../contract/venues'
import { call } from '../../platform/api/call'
import { sayFailure } from '../../platform/words/refusals'
import { Row } from '../../ui/Row'
import { showToast } from '../../ui/toast-store'

interface VenueRowProps extends Pick<SessionDetail, 'venue' | 'place'> {
  /** Under the name, with a picture, instead of after the question where it is. */
  motif?: string
}

/** Where something takes place and how to get there; a tap shows what it looks like. */
export function VenueRow({ venue, place, motif }: VenueRowProps) {
  const { t } = useLingui()
  const looking = useMutation({ mutationFn: showVenue, onError: (error) => showToast(sayFailure(error)) })
  const there = [place?.floor, place?.way].filter(Boolean).join(' · ')
  const words = motif
    ? { motif, title: venue.name, note: there || t`在哪儿` }
    : { title: t`在哪儿`, note: [venue.name, there].filter(Boolean).join(' · ') }
  const { id } = venue
  const look = place?.photo && id !== null ? { end: t`看照片`, onTap: () => looking.mutate(id) } : {}
  return <Row {...words} {...look} />
}

/** Asks for the photo's address each time: one lasts only for minutes. */
async function showVenue(venueId: string): Promise<void> {
  const { url } = await call(venuesContract.getPhoto, { venueId })
  await Taro.previewImage({ urls: [url], current: url })
}
