import { peopleContract } from '../../contract/people'
import { clientOf } from '../platform/client'
import { communityId } from '../platform/request'
import { write } from '../platform/requests'

const people = clientOf(peopleContract)

export const renameFamily = (familyId: string, name: string) =>
  write({ route: 'people.renameFamily', target: familyId }, { communityId, familyId, name }, people.renameFamily)

export const removeFamily = (familyId: string) =>
  write({ route: 'people.removeFamily', target: familyId }, { communityId, familyId }, people.removeFamily)
