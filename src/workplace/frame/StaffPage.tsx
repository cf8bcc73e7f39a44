import { useRouter } from '@tarojs/taro'
import type { ComponentProps } from 'react'
import { addresses } from '../../platform/addresses'
import { Page } from '../../platform/frame/Page'
import { go } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { worksAtDesk } from '../../platform/workplace'
import { useSearchKey } from '../../search/lookup'
import '../catalogue'
import { useLetters } from './keys'
import { linesFor } from './lines'
import { Rail } from './Rail'
import { useWide } from './wide'

type StaffPageProps = Omit<ComponentProps<typeof Page>, 'rail' | 'root' | 'tab'> & {
  /** On a phone the page stands at the tab 工作台. */
  atTab?: boolean
}

/** A page of the workplace: where there is room, the rail stands beside it in place of the phone's tab bar. */
export function StaffPage({ atTab, ...page }: StaffPageProps) {
  const wide = useWide()
  const roles = useLogin()?.person.roles ?? []
  const lines = linesFor(roles)
  const { path } = useRouter()
  useSearchKey(worksAtDesk(roles))
  useLetters(lines.length > 0 ? { '?': () => explain(path) } : {})
  const rail = wide && lines.length > 0 ? <Rail lines={lines} /> : undefined
  const root = rail !== undefined && lines.some(({ to }) => withoutQuery(to) === withoutQuery(path))
  return <Page {...page} rail={rail} root={root} tab={atTab && !rail ? 'services' : undefined} />
}

/** Opens what the guide says about this page; within the guide it does nothing. */
function explain(path: string): void {
  const page = withoutQuery(path)?.replace(/^\//, '') ?? ''
  if (!page.startsWith('guide/')) void go(addresses.guideTopic({ page }))
}

const withoutQuery = (address: string) => address.split('?')[0]
