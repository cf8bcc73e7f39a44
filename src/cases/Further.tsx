import { useLingui } from '@lingui/react/macro'
import { Button } from '../ui/Button'

interface FurtherProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** The way on in a list of the staff's, which may stand in a column whose end nobody scrolls to. */
export function Further({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: FurtherProps) {
  const { t } = useLingui()
  if (!hasNextPage || isFetchingNextPage) return null
  return <Button kind='plain' onTap={() => void fetchNextPage()}>{t`看后面的`}</Button>
}
