import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { sortedDrafts, useDrafts } from '../../catalogueDesk/list/lookup'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'

/** The way to the station's catalogue, with how many drafts wait for this person. */
export function CatalogueWork() {
  const { t } = useLingui()
  const { data } = useDrafts(true)
  const count = data === undefined ? 0 : sortedDrafts(data).mineToDo
  return (
    <Button kind='plain' onTap={() => void go(addresses.catalogueDesk)}>
      {count === 0 ? t`去看驿站条目` : plural(count, { other: '驿站条目：# 条等复核' })}
    </Button>
  )
}
