import { useLingui } from '@lingui/react/macro'
import type { SessionDetail } from '../../../contract/sessions/session'
import { addresses } from '../../platform/addresses'
import { goAside } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { sayAudience } from '../../sessions/words'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

/** For whom an activity is, if not for everybody, and what is still missing to book it. */
export function WhoMayCome({ session: { audience } }: { session: SessionDetail }) {
  const { t } = useLingui()
  const login = useLogin()
  if (audience === 'everyone') return null
  const home = login?.person.home
  const missing = audience === 'residents' && login !== undefined && home?.state !== 'confirmed'
  const note = home ? t`您的住址还在等网格员确认，点开看看。` : t`选好住址，网格员确认了就能报名。`
  return (
    <Card>
      <Row
        motif='house'
        title={sayAudience(audience)}
        note={missing ? note : t`这场只给他们报名`}
        onTap={missing ? () => void goAside(addresses.homeChoice) : undefined}
      />
    </Card>
  )
}
