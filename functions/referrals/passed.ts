import { keptOf } from '../../contract/cases/parts/keptOf'
import type { Passed, ReferralField } from '../../contract/referrals'
import type { caseOf } from '../cases/lookup'
import { catalogueOf } from '../catalogue/lookup'
import { findPerson, maskedPhoneOf, phoneOf, type StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import { isForNobodyHere } from './standing'

type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>
type Reading = { item: Case; fields: readonly ReferralField[]; masked?: true }

/**
 * These fields of a case as they stand now, and nothing else of it; undefined once the person is deleted. `masked` hides the middle
 * of the phone number, for the person's own screen.
 */
export async function passedOn(ctx: Context, { item, fields, masked }: Reading): Promise<Passed | undefined> {
  const person = await findPerson(ctx, item.requesterId)
  if (!person) return undefined
  // Whoever asked for somebody without a login is not the one who is referred.
  const own = isForNobodyHere(item) ? undefined : person
  const all: Required<Passed> = {
    name: own?.name ?? item.onBehalfOf?.name ?? null,
    phone: phoneFor(ctx, own, masked),
    address: own?.home?.address ?? null,
    need: item.form.text ?? null,
    ...(await ofCatalogue(ctx, item)),
  }
  return Object.fromEntries(fields.map((field) => [field, all[field]]))
}

function phoneFor(ctx: Context, person: StoredPerson | undefined, masked?: true): string | null {
  if (!person) return null
  return (masked ? maskedPhoneOf(ctx, person) : phoneOf(ctx, person)) ?? null
}

async function ofCatalogue(ctx: Context, { form, parts }: Case): Promise<Required<Pick<Passed, 'service' | 'documents'>>> {
  const { services, documents } = await catalogueOf(ctx)
  const ticks = keptOf(parts, 'documents')?.ticks ?? []
  return {
    service: services.find(({ id }) => id === form.service)?.name ?? null,
    documents: ticks.flatMap(({ document, how }) => {
      const name = documents.find(({ id }) => id === document)?.name
      return name ? [{ name, how }] : []
    }),
  }
}
