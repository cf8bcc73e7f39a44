import type { Person } from '../../contract/people'
import { currentLogin, onLogin } from '../platform/login'
import { adoptProfile, chosenHere, onPreference } from '../platform/preferences'
import { correctMe } from './profile'

/** What is chosen on this phone goes to the profile, and a login brings what was chosen on another. */
export function keepPreferencesInProfile(): void {
  onLogin(() => {
    const person = currentLogin()?.person
    if (person !== undefined) adoptProfile(person)
  })
  onPreference(tellProfile)
}

/** Each answer is a new version of the person, which is adopted and heard of again: quick changes end as they were left. */
function tellProfile(): void {
  const person = currentLogin()?.person
  if (person === undefined) return
  const news = newsFor(person)
  // The phone keeps its choice either way; the next change tries again.
  if (Object.keys(news).length > 0) void correctMe(news).catch(() => undefined)
}

function newsFor(person: Person): Partial<Pick<Person, 'textSize' | 'language'>> {
  const { textSize, language } = chosenHere()
  return {
    ...(textSize !== undefined && textSize !== person.textSize ? { textSize } : {}),
    ...(language !== undefined && language !== person.language ? { language } : {}),
  }
}
