import type { Person } from '../../contract/people'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { personOf, viewPerson } from './lookup'

/** The caller. */
export async function me(ctx: Context): Promise<Person> {
  const caller = mustBeLoggedIn(ctx)
  return viewPerson(ctx, personOf(caller))
}
