import type { Person } from '../../contract/people'
import { currentLogin, onLogin } from '../platform/login'
import { adoptProfile, chosenHere, onPreference } from '../platform/preferences'
import { correctMe } from './profile'

/** Choices made on this phone are saved to the profile; logging in brings those made on another phone. */
export function keepPreferencesInProfile(): void {
  onLogin(() => {
    const person = currentLogin()?.person
    if (person !== undefined) adoptProfile(person)
  })
  onPreference(tellProfile)
}

/** Each answer is a new version of the person; adopting it triggers this again, so quick successive changes end at the last choice. */
function tellProfile(): void {
  const person = currentLogin()?.person
  if (person === undefined) return
  const news = newsFor(person)
  // The phone keeps its choice either way, and the next change tries again.
  if (Object.keys(news).length > 0) void correctMe(news).catch(() => undefined)
}

function newsFor(person: Person): Partial<Pick<Person, 'textSize' | 'language'>> {
  const { textSize, language } = chosenHere()
  return {
    ...(textSize !== undefined && textSize !== person.textSize ? { textSize } : {}),
    ...(language !== undefined && language !== person.language ? { language } : {}),
  }
}
