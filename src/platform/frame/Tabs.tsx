import { useLingui } from '@lingui/react/macro'
import { TabBar } from '../../ui/TabBar'
import { addresses } from '../addresses'
import { go } from '../go'
import { useUnread } from '../unread'
import { useWorkplace } from '../workplace'

export type Tab = 'home' | 'activities' | 'services' | 'me'

export function Tabs({ active }: { active: Tab }) {
  const { t } = useLingui()
  const unread = useUnread()
  const work = useWorkplace()
  const items: { key: Tab; label: string; motif: string; badge?: number }[] = [
    { key: 'home', label: t`首页`, motif: 'house' },
    { key: 'activities', label: t({ message: '活动', context: 'tab' }), motif: 'drum' },
    { key: 'services', label: work ? t`工作台` : t({ message: '办事', context: 'tab' }), motif: 'hands' },
    { key: 'me', label: t`我的`, motif: 'pomegranate', badge: unread },
  ]
  return (
    <TabBar
      label={t`主要页面`}
      items={items}
      active={active}
      onSelect={(key) => key !== active && void go((key === 'services' && work) || addresses[key as Tab])}
    />
  )
}
