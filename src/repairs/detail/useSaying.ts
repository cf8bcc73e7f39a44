import { useMutation } from '@tanstack/react-query'
import { caseChanged, say } from '../../cases/lookup'
import { ensureLogin } from '../../platform/login'

interface Words {
  text?: string
  photos?: string[]
}

/** A message to everybody who works on the case. */
export function useSaying(caseId: string) {
  return useMutation({
    mutationFn: async (words: Words) => {
      const { person } = await ensureLogin()
      const item = await say({ caseId, ...words })
      await caseChanged(item, person.id)
      return item
    },
  })
}
