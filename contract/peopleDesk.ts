import * as z from 'zod/mini'
import { caseRefusals } from './cases/refusals'
import { CaseNumber, CaseRow } from './cases/row'
import { Bilingual } from './catalogue/catalogue'
import { CaseId, CommunityId, EventId, PersonId, RequestId, TeamId } from './ids'
import { pageOf, pageQuery } from './page'
import { GivenRole, Home } from './people'
import { peopleDeskRefusals } from './peopleDeskRefusals'
import { NamedPost } from './posts'
import { referralRefusals } from './referralRefusals'
import { pickRefusals, refusals } from './refusals'
import { RevealReason } from './reveals'
import { loggedInRoute } from './route'
import { Day, Instant } from './time'

const tags = ['people']
const person = '/v1/{communityId}/people/{personId}' as const
const ofPerson = { communityId: CommunityId, personId: PersonId }
const write = { ...ofPerson, requestId: RequestId }
const refused = <C extends keyof typeof peopleDeskRefusals>(...codes: C[]) => pickRefusals(peopleDeskRefusals, ...codes)

/** A post in one word, as `wordOf` in contract/posts says it. */
const PostWord = z.string().check(z.regex(/^[a-zA-Z]{1,20}(:[a-z][a-z0-9-]{0,60})?(:\d{4}-\d\d-\d\d)?$/))

/**
 * Somebody as a manager sees them: whoever holds a post by name, everybody else masked; phone numbers always masked. `mayGive` are the
 * roles that the caller may give them, `mayTake` the posts that the caller may take or change.
 */
export const PersonFile = z.object({
  id: PersonId,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  home: z.nullable(z.extend(Home, { grid: z.nullable(z.string()) })),
  posts: z.array(z.extend(NamedPost, { mayTake: z.boolean() })),
  self: z.boolean(),
  mayGive: z.array(GivenRole),
})
export type PersonFile = z.infer<typeof PersonFile>

const get = loggedInRoute
  .route({ method: 'GET', path: person, summary: 'Somebody of the community, for a manager', tags })
  .input(z.strictObject(ofPerson))
  .output(PersonFile)

export const MaskedField = z.enum(['name', 'phone'])
export type MaskedField = z.infer<typeof MaskedField>

/** A name or phone number in clear, once. The person is told who read it and why. */
const reveal = loggedInRoute
  .route({ method: 'POST', path: `${person}/reveal`, summary: 'Read a masked name or phone number', tags })
  .input(z.strictObject({ ...write, field: MaskedField, reason: RevealReason }))
  .output(z.object({ value: z.nullable(z.string()) }))

/**
 * What somebody would leave behind with a post: the open cases in their hands that wait for its team's worker, and who of the team could take
 * them over. `hidden` are cases on which the caller is not; only those who are can hand them over.
 */
const work = loggedInRoute
  .route({ method: 'GET', path: `${person}/work`, summary: 'What somebody would leave behind with a post', tags })
  .input(z.strictObject({ ...ofPerson, post: PostWord }))
  .output(
    z.object({
      cases: z.array(CaseRow),
      hidden: z.number(),
      heirs: z.array(z.object({ id: PersonId, name: z.nullable(z.string()) })),
    }),
  )
  .errors(refused('POST_GONE'))

/** Gives a post, or gives one that is held another end. The same post again changes nothing. */
const give = loggedInRoute
  .route({ method: 'POST', path: `${person}/posts/give`, summary: 'Give somebody a post', tags })
  .input(z.strictObject({ ...write, role: GivenRole, of: z.optional(TeamId), until: z.optional(Day) }))
  .output(PersonFile)
  .errors({
    ...refused('OWN_POSTS', 'ROLE_NOT_GIVEN', 'MANAGER_UNTIL', 'POST_UNFIT', 'POSTS_FULL', 'END_WRONG'),
    ...pickRefusals(caseRefusals, 'TEAM_UNKNOWN'),
    ...pickRefusals(referralRefusals, 'ORGANISATION_UNKNOWN'),
  })

/** A case that could not be handed over, and the code of the refusal. */
const Stuck = z.object({ case: CaseRow, why: z.string() })

/** `ended` only once nothing is left in their hands; `left` are cases that did not fit into one request: the same again goes on. */
export const Taken = z.object({ ended: z.boolean(), handed: z.number(), stuck: z.array(Stuck), hidden: z.number(), left: z.number() })
export type Taken = z.infer<typeof Taken>

/**
 * Takes a post. What is in their hands goes to `to` first, a colleague of the team or `inTurn` to all of them, each case by the ordinary
 * action of its kind. Whatever cannot be handed over is named, and the post stays. Safe to send again after any interruption.
 */
const take = loggedInRoute
  .route({ method: 'POST', path: `${person}/posts/take`, summary: 'Take a post from somebody', tags })
  .input(z.strictObject({ ...write, post: PostWord, to: z.optional(z.union([PersonId, z.literal('inTurn')])) }))
  .output(Taken)
  .errors({
    ...refused('OWN_POSTS', 'ROLE_NOT_GIVEN', 'MANAGER_UNTIL', 'POST_GONE', 'WORK_LEFT'),
    ...pickRefusals(caseRefusals, 'WORKER_UNKNOWN'),
  })

/** A change of somebody's posts; `by` is nobody when a post ended by itself or whoever runs the product changed it. */
export const PostsChange = z.object({
  id: EventId,
  at: Instant,
  by: z.nullable(z.string()),
  given: z.array(NamedPost),
  taken: z.array(NamedPost),
  undoes: z.nullable(EventId),
  mayUndo: z.boolean(),
})
export type PostsChange = z.infer<typeof PostsChange>

const history = loggedInRoute
  .route({ method: 'GET', path: `${person}/posts/history`, summary: 'How the posts of somebody came about, newest first', tags })
  .input(z.strictObject({ ...ofPerson, ...pageQuery }))
  .output(pageOf(PostsChange))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** How long a change of posts can be undone. */
export const undoHours = 24

/** Undoes the last change of somebody's posts within a day: a change like any other. */
const undo = loggedInRoute
  .route({ method: 'POST', path: `${person}/posts/undo`, summary: 'Undo a change of posts', tags })
  .input(z.strictObject({ ...write, changeId: EventId }))
  .output(PersonFile)
  .errors({
    ...refused('OWN_POSTS', 'ROLE_NOT_GIVEN', 'MANAGER_UNTIL', 'POSTS_CHANGED', 'UNDO_LATE', 'END_WRONG', 'WORK_LEFT'),
    ...pickRefusals(caseRefusals, 'TEAM_UNKNOWN'),
    ...pickRefusals(referralRefusals, 'ORGANISATION_UNKNOWN'),
  })

/**
 * How much of a case somebody sees: what staff see, what the resident whose matter it is sees, what was passed on to their organisation,
 * how far it is, or nothing.
 */
export const Seen = z.enum(['staff', 'own', 'passed', 'progress', 'nothing'])
export type Seen = z.infer<typeof Seen>

/** One reason: the relation to the case, and the teams, grid or organisations by which it holds. */
const Because = z.object({ relation: z.string(), units: z.array(Bilingual) })

/** `staffed`: whose people are staff on the case. */
export const SightOfCase = z.object({
  caseId: CaseId,
  number: CaseNumber,
  seen: Seen,
  because: z.array(Because),
  staffed: z.array(Bilingual),
})
export type SightOfCase = z.infer<typeof SightOfCase>

/** Whether and why somebody sees a case, for a manager who sees it too. Refuses NOT_FOUND for a case that the caller does not see. */
const sight = loggedInRoute
  .route({ method: 'GET', path: `${person}/sight`, summary: 'Why somebody sees a case', tags })
  .input(z.strictObject({ ...ofPerson, caseId: CaseId }))
  .output(SightOfCase)

export const peopleDeskContract = { get, reveal, work, give, take, history, undo, sight }
