import type { Case } from '../../../contract/cases/case'
import { useOutbox } from '../../platform/outbox'
import { projected } from './projected'

/** The case including unsent deeds from this phone. */
export function useProjected(item: Case | undefined): Case | undefined {
  const box = useOutbox()
  return item && projected(item, box)
}
