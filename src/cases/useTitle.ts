import type { Case } from '../../contract/cases/case'
import { usePick } from '../platform/words/bilingual'
import { useService } from '../station/lookup'
import { sayCategory } from './words'

/** What a case is called at the top of its page: the service it is about, or its category. */
export function useTitle(item: Case | undefined): string | undefined {
  const pick = usePick()
  const service = useService(item?.form.service)
  if (item === undefined) return undefined
  return service === undefined ? sayCategory(item.kind, item.category) : pick(service.name)
}
