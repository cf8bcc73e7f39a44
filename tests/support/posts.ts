import type { peopleDeskContract } from '../../contract/peopleDesk'
import type { Post } from '../../contract/posts'
import type { InputOf } from '../../contract/route'
import { givePost } from '../../functions/peopleDesk/give'
import { readHistory, undoChange } from '../../functions/peopleDesk/history'
import { takePost } from '../../functions/peopleDesk/take'
import { aRequest } from './bookings'
import type { Someone } from './world'

type Take = InputOf<typeof peopleDeskContract.take>

export const give = ({ ctx }: Someone, { person }: Someone, post: Post) =>
  givePost(ctx, { requestId: aRequest(), personId: person.id, ...post })

export const take = ({ ctx }: Someone, { person }: Someone, asked: Pick<Take, 'post' | 'to'> & { requestId?: string }) =>
  takePost(ctx, { requestId: aRequest(), personId: person.id, ...asked })

export const historyOf = async ({ ctx }: Someone, { person }: Someone) => (await readHistory(ctx, { personId: person.id })).items

export const undo = ({ ctx }: Someone, { person }: Someone, changeId: string) =>
  undoChange(ctx, { requestId: aRequest(), personId: person.id, changeId })
