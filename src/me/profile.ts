import { useQueryClient } from '@tanstack/react-query'
import { type Person, peopleContract } from '../../contract/people'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { sendOnce } from '../platform/api/sendOnce'
import { currentLogin, keepPerson } from '../platform/login'

const people = clientOf(peopleContract)

interface Correction {
  name?: string | null
  phone?: string | null
  householdId?: string | null
  language?: Person['language']
  textSize?: Person['textSize']
}

/** Under the version last read, so that nobody writes over what was corrected on another phone. */
export async function correctMe(correction: Correction): Promise<Person> {
  const version = currentLogin()?.person.version
  const person = await sendOnce({ route: 'people.update', target: 'me' }, { communityId, version, ...correction }, people.update)
  keepPerson(person)
  return person
}

/** The pages that show me hear of the change. */
export function useMeChanged() {
  const client = useQueryClient()
  return (person: Person) => client.setQueryData(['mine', person.id, 'person'], person)
}
