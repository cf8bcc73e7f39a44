import { type Person, peopleContract } from '../../contract/people'
import { type MutationInput, mutationOf } from '../platform/api/mutationOf'
import { currentLogin, keepPerson } from '../platform/login'

const update = mutationOf(peopleContract.update, { settles: true, answers: () => ({ route: peopleContract.get, input: {} }) })

/** Sends the version last read, so that a correction made on another phone is not overwritten. */
export async function correctMe(correction: Omit<MutationInput<typeof peopleContract.update>, 'version'>): Promise<Person> {
  const person = await update({ version: currentLogin()?.person.version, ...correction })
  keepPerson(person)
  return person
}
