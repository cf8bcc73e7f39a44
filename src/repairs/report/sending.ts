import { useSending } from '../../cases/useSending'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { currentReport, dropReport, filesOfReport, formOf } from './draft'

/** Sends the report being written. */
export const useSendingReport = () =>
  useSending({
    files: filesOfReport,
    made(attached) {
      const { name } = currentReport()
      return { kind: 'repair', form: formOf(currentReport(), attached), ...(name !== undefined && { onBehalfOf: { name } }) }
    },
    drop: dropReport,
    // The report is sent, so going back leads to where it was begun, not to its questions.
    onSent: ({ id }) => void goInstead(addresses.repairSent(id)),
  })
