import { t } from '@lingui/core/macro'
import type { Role } from '../../../contract/people'
import { linesFor } from '../../workplace/frame/lines'
import { activities, figures, homes, people, residents, roll, settings } from './community'
import { dispatch, lists, repair, search, today } from './daily'
import { catalogue, counter, referring, stationCase, unit } from './station'
import type { Topic } from './topic'

interface Group {
  title: string
  topics: readonly Topic[]
}

/** What somebody with these roles may want to know, in the order of their day. */
export function groupsFor(roles: readonly Role[]): Group[] {
  const groups: Group[] = [
    { title: t`天天用的`, topics: [today(), repair(), stationCase(), dispatch(), lists(), search(), unit(), residents()] },
    { title: t`驿站和窗口`, topics: [counter(), referring(), catalogue()] },
    { title: t`社区的事`, topics: [activities(), homes(), people(), roll(), figures(), settings()] },
  ]
  return groups
    .map(({ title, topics }) => ({ title, topics: topics.filter(({ seenBy }) => seenBy(roles)) }))
    .filter(({ topics }) => topics.length > 0)
}

/** The topic of a name, or about the place of work that a page belongs to. */
export function topicOf(topics: readonly Topic[], of: { topic?: string; page?: string; roles: readonly Role[] }): Topic | undefined {
  const here = linesFor(of.roles).find(({ pages }) => pages.some((folder) => of.page?.startsWith(`${folder}/`)))
  return topics.find(({ name, places }) => name === of.topic || (here !== undefined && places.includes(here.to)))
}
