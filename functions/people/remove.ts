import type { peopleContract } from '../../contract/people'
import { wordOf } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { leaveHome } from '../homes/doors'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { personEvent, personEvents } from './events'
import { personOf } from './lookup'
import { erasePerson } from './store'

/** Deletes the caller: name, phone, home and logins at once; `deliver` then frees their seats and removes the rest. */
export async function removePerson(ctx: Context, input: InputOf<typeof peopleContract.remove>): Promise<{ removed: true }> {
  const caller = mustBeLoggedIn(ctx)
  const person = personOf(caller)
  const left = person.posts.map(wordOf)
  await commit(ctx, {
    request: { verb: 'removePerson', input },
    writes: [...erasePerson(person, new Date(ctx.clock.now()).toISOString()), ...leaveHome(person)],
    events: [personEvent(personEvents.removed, caller.id, left.length > 0 ? { left } : {})],
  })
  return { removed: true }
}
