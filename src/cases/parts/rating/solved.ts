import { t } from '@lingui/core/macro'

/** 解决了, 解决了一半, 没解决 */
export function saySolved(solved: string): string {
  if (solved === 'yes') return t`解决了`
  return solved === 'half' ? t`解决了一半` : t`没解决`
}
