import { useLingui } from '@lingui/react/macro'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { sayTheme, themeMotifs, themes } from '../themes/lookup'
import { sayThemeNote } from './words'

/** All services, by theme. */
export function Themes() {
  const { t } = useLingui()
  return (
    <Card title={t`按类找`}>
      {themes.map((theme) => (
        <Row
          key={theme}
          motif={themeMotifs[theme]}
          title={sayTheme(theme)}
          note={sayThemeNote(theme)}
          onTap={() => void go(addresses.stationList({ theme }))}
        />
      ))}
    </Card>
  )
}
