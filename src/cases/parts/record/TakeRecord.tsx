import { useLingui } from '@lingui/react/macro'
import { casesContract } from '../../../../contract/cases/routes'
import { papersContract } from '../../../../contract/papers'
import { mutationOf } from '../../../platform/api/mutationOf'
import { Failure } from '../../../platform/frame/Failure'
import { openFile, useFile } from '../../../platform/openFile'
import { Button } from '../../../ui/Button'

const make = mutationOf(papersContract.make, { changes: [casesContract.get] })

/** Opens the record as a PDF, from where it can be kept, sent on or printed. */
export function TakeRecord({ caseId, kind }: { caseId: string; kind: 'main' | 'second' }) {
  const { t } = useLingui()
  const taking = useFile(() => make({ caseId }), 'pdf')
  return (
    <>
      <Button kind={kind} busy={taking.isPending} onTap={() => taking.mutate()}>{t`带走一份（PDF）`}</Button>
      {/* A browser may stop a page from opening by itself, but not one that is tapped. */}
      {process.env.TARO_ENV !== 'weapp' && taking.data !== undefined && (
        <Button kind='plain' onTap={() => void openFile(taking.data, 'pdf')}>{t`没有打开？再点一下`}</Button>
      )}
      <Failure error={taking.error} />
    </>
  )
}
