import type { Case } from '../../../contract/cases/case'
import { useOutbox } from '../../platform/outbox'
import { projected } from './projected'

/** The case with what was done on this phone and is not sent yet. */
export function useProjected(item: Case | undefined): Case | undefined {
  const box = useOutbox()
  return item && projected(item, box)
}
