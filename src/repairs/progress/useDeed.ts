import { useMutation } from '@tanstack/react-query'
import type { ActionInput } from '../../../contract/cases/kind'
import { act, caseChanged } from '../../cases/lookup'
import { askAgain } from '../../platform/api/queries'
import { isRefusal } from '../../platform/failures'
import { ensureLogin } from '../../platform/login'

interface Deed {
  action: string
  input?: ActionInput
}

/** Doing one of the actions that a case allows; what was changed meanwhile is shown as it is now. */
export function useDeed(caseId: string) {
  return useMutation({
    mutationFn: async ({ action, input }: Deed) => {
      const { person } = await ensureLogin()
      const item = await act({ caseId, action, input })
      await caseChanged(item, person.id)
      return item
    },
    onError: (error) => {
      if (isRefusal(error, 'ACTION_NOT_NOW')) void askAgain({ queryKey: ['mine'] })
    },
  })
}

export type Doing = ReturnType<typeof useDeed>
