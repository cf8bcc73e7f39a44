import { FamilyMember } from '../../contract/family'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'
import { unchangedIn } from './doors'
import { openidKey, partitionOf, personKey, type StoredPerson } from './lookup'

export const mostFamily = 12

const familyKey = (personId: string, familyId: string) => ({ partition: partitionOf(personId), sort: `family#${familyId}` })

/**
 * Reduces a deleted person to the fact that the id was used; they may join again as somebody new. Fails when they changed since, or are
 * deleted already.
 */
export function erasePerson(person: StoredPerson, removedAt: string): Write[] {
  return [
    { key: personKey(person.id), put: { id: person.id, removedAt }, when: unchangedIn(person), named: 'person' },
    { key: openidKey(person.openidIndex), remove: true },
  ]
}

export async function findFamily(ctx: Context, personId: string): Promise<FamilyMember[]> {
  const { items } = await ctx.table.query({ partition: partitionOf(personId), prefix: 'family#', limit: mostFamily * 2 })
  return readable(FamilyMember, items)
}

export function putFamily(personId: string, member: FamilyMember): Write[] {
  return [
    { key: familyKey(personId, member.id), put: member, when: 'absent', named: 'member' },
    {
      key: personKey(personId),
      change: { add: { familySize: 1 } },
      when: [
        ['loginVersion', 'exists'],
        ['familySize', 'absentOrBelow', mostFamily],
      ],
      named: 'size',
    },
  ]
}

export function renameFamily(personId: string, { id, name }: FamilyMember): Write {
  return { key: familyKey(personId, id), change: { set: { name } }, when: 'exists', named: 'member' }
}

export function removeFamily(personId: string, familyId: string): Write[] {
  return [
    { key: familyKey(personId, familyId), remove: true, when: 'exists', named: 'member' },
    { key: personKey(personId), change: { add: { familySize: -1 } }, when: 'exists', named: 'person' },
  ]
}
