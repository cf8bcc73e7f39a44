import type { peopleContract } from '../../contract/people'
import { wordOf } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { leaveHome } from '../homes/doors'
import { again, outrun } from '../platform/again'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { foundWrites } from './doors'
import { personEvent, personEvents } from './events'
import { findPerson, personOf, type StoredPerson } from './lookup'
import { erasePerson } from './store'

const mostTries = 6

/** Deletes the caller: name, phone, home and logins at once; `deliver` then frees their seats and removes the rest. */
export async function removePerson(ctx: Context, input: InputOf<typeof peopleContract.remove>): Promise<{ removed: true }> {
  const caller = mustBeLoggedIn(ctx)
  let person: StoredPerson | undefined = personOf(caller)
  await again(mostTries, async () => {
    const outcome = person && (await remove(ctx, person, input))
    if (!outcome || outcome.done) return 'done'
    // Changed in the meantime, or deleted already.
    person = await findPerson(ctx, caller.id)
    return outrun
  })
  return { removed: true }
}

async function remove(ctx: Context, person: StoredPerson, input: { requestId: string }) {
  const left = person.posts.map(wordOf)
  return commit(ctx, {
    request: { verb: 'removePerson', input },
    writes: [
      ...erasePerson(person, new Date(ctx.clock.now()).toISOString()),
      ...leaveHome(person),
      ...(await foundWrites(ctx, { before: person })),
    ],
    events: [personEvent(personEvents.removed, person.id, left.length > 0 ? { left } : {})],
  })
}
