import { useLingui } from '@lingui/react/macro'
import { Component, type ComponentType, type ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Screen } from '../../ui/Screen'
import { go } from '../go'
import { tabs } from '../tabs'

/** A page that shows words and a way on if it breaks; Taro would leave it empty. */
export function whole(Content: ComponentType): ComponentType {
  return function WholePage() {
    return (
      <Boundary>
        <Content />
      </Boundary>
    )
  }
}

class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    return this.state.broken ? <Broken onRetry={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useLingui()
  return (
    <Screen>
      <Empty
        alert
        motif='failed'
        title={t`没有打开`}
        note={t`出了点问题，请再试一次。`}
        action={
          <>
            <Button kind='second' onTap={onRetry}>{t`再试一次`}</Button>
            <Button kind='plain' onTap={() => void go(tabs.home)}>{t`回首页`}</Button>
          </>
        }
      />
    </Screen>
  )
}
