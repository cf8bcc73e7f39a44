/**
 * What somebody is to a case; the tables of kinds name who may do what in these words. `clock` is the product itself. Parts
 * bring relations of their own (a party, a mediator).
 */
export type Relation = string

/**
 * Whom something is shown to: a name that a kind spells out in relations. What names an audience that the kind has not is shown
 * to nobody. `person` is everybody on the case, `asked` leaves out those who only follow it, `staff` are those who work on it.
 */
export type Audience = string

const staff = ['worker', 'team', 'lead', 'coUnit', 'grid', 'manager'] as const

/** What most kinds say: managers are on every case, and neighbours may follow. */
export const usualAudiences = {
  person: ['requester', 'follower', ...staff],
  asked: ['requester', ...staff],
  staff,
} as const
