import { useLingui } from '@lingui/react/macro'
import { ReadAloud } from '../../platform/frame/ReadAloud'

/** Reads what a page of the station says. */
export function Reading({ texts }: { texts: readonly string[] }) {
  const { t } = useLingui()
  return <ReadAloud texts={texts} words={{ read: t`读给我听`, stop: t`不读了` }} />
}
