import { useEffect } from 'react'
import type { CaseRow } from '../../../contract/cases/row'
import { keepCase } from '../../cases/lookup'
import { useLogin } from '../../platform/login'

const most = 10

/** Stores the cases on the phone in advance, so that they can be read in a cellar without a signal. */
export function useKeptCases(rows: readonly CaseRow[] | undefined): void {
  const me = useLogin()?.person.id
  const ids = (rows ?? [])
    .slice(0, most)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    if (me === undefined || ids === '') return
    for (const id of ids.split(' ')) void keepCase(id)
  }, [ids, me])
}
