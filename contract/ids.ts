import * as z from 'zod/mini'

/** A community's name in addresses and keys: `qingquan`. */
export const CommunityId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/))

/** A name chosen in a community's settings: `repair-crew`, `council-hall`. */
const givenName = () => z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))

const sortable = (prefix: string) => z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)))

/** Ids are a prefix and a ULID, so they sort by creation time. */
export const PersonId = sortable('per')
export const FamilyId = sortable('fam')
export const ActivityId = sortable('act')
export const SessionId = sortable('ses')
export const EventId = sortable('evt')
export const CaseId = sortable('cas')
export const UploadId = sortable('upl')
export const LoginId = sortable('log')
export const ReferralId = sortable('ref')
export const ImportId = sortable('imp')

/** Derived from booker, session and requestId, so the same request always gets the same booking. */
export const BookingId = z.string().check(z.regex(/^bkg_[0-9A-HJKMNP-TV-Z]{26}_[0-9a-f]{24}$/))

/** The first half is the person's own id, so the id alone is enough to find an appointment. */
export const AppointmentId = z.string().check(z.regex(/^apt_[0-9A-HJKMNP-TV-Z]{26}_[0-9a-f]{24}$/))

/** Places have short readable ids: `c07`, `c07-b2`, `c07-b2-1-401`. */
export const BuildingId = z.string().check(z.regex(/^c\d{2,3}-b\d{1,3}$/))
export const HouseholdId = z.string().check(z.regex(/^c\d{2,3}-b\d{1,3}-\d{1,2}-\d{3,4}$/))
export const VenueId = givenName()

/** Teams (维修组) and grids (网格) are named in the community's settings. */
export const TeamId = givenName()
export const GridId = givenName()

/** Desks (窗口) are named in the community's settings. */
export const DeskId = givenName()

/** Made by the client for each write and kept until there is an answer: the same id twice does one thing. */
export const RequestId = z.string().check(z.regex(/^[\w.:-]{1,80}$/))
