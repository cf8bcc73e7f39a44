import { peopleContract } from '../../contract/people'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { sendOnce } from '../platform/api/sendOnce'

const people = clientOf(peopleContract)

export const renameFamily = (familyId: string, name: string) =>
  sendOnce({ route: 'people.renameFamily', target: familyId }, { communityId, familyId, name }, people.renameFamily)

export const removeFamily = (familyId: string) =>
  sendOnce({ route: 'people.removeFamily', target: familyId }, { communityId, familyId }, people.removeFamily)
