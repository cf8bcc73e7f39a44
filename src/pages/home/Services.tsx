import { useLingui } from '@lingui/react/macro'
import { entriesOn } from '../../areas'
import { go } from '../../platform/go'
import { Tile, Tiles } from '../../ui/Tiles'

/** The services people come for most. */
export function Services() {
  const { i18n } = useLingui()
  return (
    <Tiles>
      {entriesOn('home').map(({ motif, title, to }) => (
        <Tile key={motif} motif={motif} title={i18n._(title)} onTap={() => void go(to)} />
      ))}
    </Tiles>
  )
}
