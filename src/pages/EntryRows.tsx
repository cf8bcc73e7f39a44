import { useLingui } from '@lingui/react/macro'
import { entriesOn } from '../areas'
import { go } from '../platform/go'
import { useLogin } from '../platform/login'
import { Row } from '../ui/Row'

/** Entries to the areas, as rows; those for staff are shown only to logged-in staff. */
export function EntryRows({ on }: { on: 'services' | 'me' }) {
  const { i18n } = useLingui()
  const roles = useLogin()?.person.roles ?? []
  return entriesOn(on)
    .filter(({ seenBy }) => seenBy?.(roles) ?? true)
    .map(({ motif, title, note, to }) => (
      <Row key={title.id} motif={motif} title={i18n._(title)} note={note && i18n._(note)} onTap={() => void go(to)} />
    ))
}
