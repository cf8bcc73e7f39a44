import { useCase } from '../../cases/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Acting } from '../case/Acting'
import { CaseView } from '../case/CaseView'
import { useProjected } from '../deeds/useProjected'

/** The case selected in the list, shown beside it; its acts have `letters` unless the keyboard is about others. */
export function Beside({ caseId, letters }: { caseId: string; letters: boolean }) {
  const query = useCase(caseId)
  const item = useProjected(query.data)
  return (
    <Answer query={query} kind='page'>
      {() => item && <CaseView item={item} acting={<Acting item={item} letters={letters} />} />}
    </Answer>
  )
}
