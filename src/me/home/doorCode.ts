import { homesContract } from '../../../contract/homes'
import { type Person, peopleContract } from '../../../contract/people'
import { type MutationInput, mutationOf } from '../../platform/api/mutationOf'
import { keepPerson } from '../../platform/login'

const enter = mutationOf(homesContract.enterCode, { answers: () => ({ route: peopleContract.get, input: {} }) })

/** Confirms the home with the code that a grid worker handed over. */
export async function enterDoorCode(given: MutationInput<typeof homesContract.enterCode>): Promise<Person> {
  const person = await enter(given)
  keepPerson(person)
  return person
}
