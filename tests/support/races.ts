import type { Table } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'

/** A table at which the next so many transactions wait for each other, so that each has read before any has written. */
export function createRace() {
  let awaited = 0
  let start = () => {}
  let started = Promise.resolve()
  return {
    of(runners: number) {
      awaited = runners
      started = new Promise((done) => {
        start = done
      })
    },
    table: (table: Table): Table => ({
      ...table,
      transact: async (...change) => {
        if (awaited > 0) {
          awaited--
          if (awaited === 0) start()
          await started
        }
        return table.transact(...change)
      },
    }),
  }
}

/** A table that lets something else happen just before its next transaction: what was read for it is old by then. */
export function createInterruption() {
  let happening: (() => Promise<unknown>) | undefined
  let each: (writes: Write[]) => unknown = () => {}
  return {
    /** Before every transaction from now on; what it throws is what the transaction ends with. */
    beforeEach(next: (writes: Write[]) => unknown) {
      each = next
    },
    before(next: () => Promise<unknown>) {
      happening = next
    },
    table: (table: Table): Table => ({
      ...table,
      transact: async (...change) => {
        await each(change[0])
        const first = happening
        happening = undefined
        await first?.()
        return table.transact(...change)
      },
    }),
  }
}
