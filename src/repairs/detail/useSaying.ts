import { useMutation } from '@tanstack/react-query'
import { say } from '../../cases/lookup'

interface Words {
  text?: string
  photos?: string[]
}

/** A message to everybody who works on the case. */
export const useSaying = (caseId: string) => useMutation({ mutationFn: (words: Words) => say({ caseId, ...words }) })
