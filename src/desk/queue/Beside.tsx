import { useCase } from '../../cases/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Acting } from '../case/Acting'
import { CaseView } from '../case/CaseView'
import { useProjected } from '../deeds/useProjected'

/** The case selected in the list, shown beside it. */
export function Beside({ caseId }: { caseId: string }) {
  const query = useCase(caseId)
  const item = useProjected(query.data)
  return (
    <Answer query={query} kind='page'>
      {() => item && <CaseView item={item} acting={<Acting item={item} />} />}
    </Answer>
  )
}
