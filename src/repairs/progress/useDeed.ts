import { useMutation } from '@tanstack/react-query'
import type { ActionInput } from '../../../contract/cases/kind'
import { act, casesChanged } from '../../cases/lookup'
import { isRefusal } from '../../platform/failures'

interface Deed {
  action: string
  input?: ActionInput
}

/** Doing one of the actions that a case allows; what was changed meanwhile is shown as it is now. */
export function useDeed(caseId: string) {
  return useMutation({
    mutationFn: ({ action, input }: Deed) => act({ caseId, action, input: { ...input } }),
    onError: (error) => {
      if (isRefusal(error, 'ACTION_NOT_NOW')) void casesChanged()
    },
  })
}

export type Doing = ReturnType<typeof useDeed>
