import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Section } from '../../../contract/settings/refusals'
import type { CommunitySettings } from '../../../contract/settings/routes'
import { Card } from '../../ui/Card'
import { showToast } from '../../ui/toast-store'
import { EntryForm } from './EntryForm'
import type { ListSection } from './entries'

interface SingleProps {
  settings: CommunitySettings
  section: Exclude<Section, ListSection>
  onClash: () => void
}

/** A section that is one thing. */
export function Single(props: SingleProps) {
  const { t } = useLingui()
  // Fields keep their own text: after a change of place they begin anew.
  const [round, setRound] = useState(0)
  const anew = () => setRound(round + 1)
  const saved = () => {
    anew()
    showToast(t`存好了，半分钟里大家都看到。`)
  }
  return (
    <View className={props.section === 'promises' ? undefined : 'editing-columns'}>
      <Card>
        <EntryForm key={round} {...props} onSaved={saved} onDrop={anew} />
      </Card>
    </View>
  )
}
