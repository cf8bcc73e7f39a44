/**
 * What somebody is to a case; kinds say in these words who may do what. `clock` is the product itself. A follower of a case that
 * is outside anybody's home is a `passerBy` too. Parts bring relations of their own (a party, a mediator).
 */
export type Relation = string

/**
 * Whom something is shown to: a name that each kind defines as a list of relations. An audience that the kind does not define
 * includes nobody. `person` is everybody on the case, `details` excludes those who follow what is in somebody else's home,
 * `asked` excludes all followers, `staff` are those who work on it.
 */
export type Audience = string

const staff = ['worker', 'team', 'lead', 'coUnit', 'grid', 'manager'] as const

/** The usual audiences: managers are on every case, and neighbours may follow, but see only how far a matter in a home is. */
export const usualAudiences = {
  person: ['requester', 'follower', ...staff],
  details: ['requester', 'passerBy', ...staff],
  asked: ['requester', ...staff],
  staff,
} as const
