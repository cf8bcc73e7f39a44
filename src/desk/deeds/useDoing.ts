import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { casesChanged } from '../../cases/lookup'
import { isRefusal } from '../../platform/failures'
import { showToast } from '../../ui/toast-store'
import { type Deed, perform } from './deeds'

/** Doing something to a case; says what became of it, also when it has to wait for a network. */
export function useDoing() {
  const { t } = useLingui()
  return useMutation({
    mutationFn: ({ deed }: { deed: Deed; said: string }) => perform(deed),
    onSuccess: (item, { said }) => showToast(item === undefined ? t`没有网，先记在手机里，等有网自动发出去。` : said),
    onError: (error) => {
      if (isRefusal(error, 'ACTION_NOT_NOW', 'ALREADY_TAKEN', 'NOT_FOUND')) void casesChanged()
    },
  })
}

export type Doing = ReturnType<typeof useDoing>
