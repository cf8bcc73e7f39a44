import { gridsIn, heldAt, rolesIn, teamsIn } from '../../../contract/posts'
import { takeBack } from '../../notices/doors'
import { findPerson } from '../../people/lookup'
import type { Context } from '../../platform/context'
import type { Outcome } from '../../platform/delivery'
import { kindOf } from '../case/kinds'
import { isStaff, relationsOf } from '../case/people'
import { findReadableCases } from '../case/store'
import type { Left } from './leave'

/** Whoever left a post loses the notices that they had as staff of cases on which they are staff no more. */
export async function takeBackNotices(ctx: Context, { subject: personId, facts }: Left): Promise<Outcome> {
  if (facts.left === undefined) return 'delivered'
  const person = await findPerson(ctx, personId)
  const posts = heldAt(person?.posts ?? [], ctx.clock.now())
  const now = { id: personId, roles: rolesIn(posts), teams: teamsIn(posts), grids: gridsIn(posts) }
  await takeBack(ctx, personId, async (notices) => {
    const toStaff = notices.flatMap(({ id, staff, caseId }) => (staff === true ? [{ id, caseId: String(caseId) }] : []))
    if (toStaff.length === 0) return []
    const cases = await findReadableCases(ctx, [...new Set(toStaff.map(({ caseId }) => caseId))])
    const theirs = new Set(cases.flatMap((item) => (isStaff(kindOf(item.kind), relationsOf(item, now)) ? [item.id] : [])))
    return toStaff.filter(({ caseId }) => !theirs.has(caseId)).map(({ id }) => id)
  })
  return 'delivered'
}
