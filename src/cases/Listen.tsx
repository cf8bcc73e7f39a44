import { useLingui } from '@lingui/react/macro'
import { usePlayer } from '../platform/uploads/voice'
import { Button } from '../ui/Button'

/** Plays a spoken message. */
export function Listen({ url }: { url: string }) {
  const { t } = useLingui()
  const { playing, play, stop } = usePlayer(url)
  return (
    <Button kind='second' onTap={playing ? stop : play}>
      {playing ? t`停下` : t`听听说了什么`}
    </Button>
  )
}
