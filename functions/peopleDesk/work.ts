import type { peopleDeskContract } from '../../contract/peopleDesk'
import { heldAt, type Post, rolesIn, teamsIn, wordOf } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { casesInHands, rowForStaff } from '../cases/lookup'
import type { StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { byWait, deskId, findColleagues, membersThere } from '../teams/lookup'
import { mustFind, mustManage } from './change'
import { withoutPost } from './rules'

type Case = Awaited<ReturnType<typeof casesInHands>>[number]

/** What somebody would leave behind with a post, and who could take it over. */
export async function readWork(ctx: Context, { personId, post: word }: InputOf<typeof peopleDeskContract.work>) {
  const { caller } = mustManage(ctx)
  const person = await mustFind(ctx, personId)
  const post = person.posts.find((each) => wordOf(each) === word)
  if (!post) throw refuse('POST_GONE')
  const left = await leftBehind(ctx, person, withoutPost(person.posts, word))
  const rows = left.flatMap((item) => rowForStaff(ctx, caller, item) ?? [])
  const team = teamOf(post)
  const colleagues = team === undefined ? [] : await findColleagues(ctx, team === deskId ? 'managers' : `team#${team}`)
  return {
    cases: rows,
    hidden: left.length - rows.length,
    heirs: colleagues.flatMap(({ id, name }) => (id === personId ? [] : [{ id, name: name ?? null }])),
  }
}

/** The cases in somebody's hands that would not be theirs any more with these posts. */
export async function leftBehind(ctx: Context, person: StoredPerson, after: readonly Post[]): Promise<Case[]> {
  const now = ctx.clock.now()
  const [was, is] = [heldAt(person.posts, now), heldAt(after, now)]
  const lost = lostTeams(was, is)
  return lost.length === 0 ? [] : (await casesInHands(ctx, person.id)).filter(({ team }) => lost.includes(team))
}

function lostTeams(was: readonly Post[], is: readonly Post[]): string[] {
  const after = teamsWith(is)
  return teamsWith(was).filter((team) => !after.includes(team))
}

const teamsWith = (posts: readonly Post[]) => [...teamsIn(posts), ...(rolesIn(posts).includes('manager') ? [deskId] : [])]

/** The team that a post is in; the desk for managers. */
export const teamOf = (post: Post): string | undefined => teamsWith([post])[0]

/** Who of a team could take over from somebody, whoever has waited longest for a turn first. */
export async function heirsOf(ctx: Context, team: string, personId: string): Promise<string[]> {
  const members = (await membersThere(ctx, team)).sort(byWait)
  return members.flatMap((member) => (member.personId === personId ? [] : [member.personId]))
}
