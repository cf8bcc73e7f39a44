import { useEffect } from 'react'
import * as z from 'zod/mini'
import type { Role } from '../../contract/people'
import { addresses } from './addresses'
import { go } from './go'
import { currentLogin, onLogin, useLogin } from './login'
import { shared, useShared } from './state'
import { dropStored, readStored, writeStored } from './stored'

const staff: readonly Role[] = ['gridWorker', 'serviceWorker', 'stationWorker', 'manager']

export const worksAtDesk = (roles: readonly Role[] = []) => roles.some((role) => staff.includes(role))

const key = 'residentsView'
/** Whether a member of staff looks at the app as residents do. */
const residentsView = shared(readStored(key, z.boolean()) ?? false)

// A logout ends it: the next who logs in here is led to their own work.
onLogin(() => {
  if (currentLogin() !== undefined) return
  residentsView.set(false)
  dropStored(key)
})

/** Whether somebody has a place of work in the app. */
export const worksHere = (roles: readonly Role[] | undefined) => pageOf(roles) !== undefined

/** The page where somebody's work is; undefined for residents, and for staff who look at the app as residents do. */
export function useWorkplace(): string | undefined {
  const roles = useLogin()?.person.roles
  return useShared(residentsView) ? undefined : pageOf(roles)
}

const pageOf = (roles: readonly Role[] = []) =>
  worksAtDesk(roles) ? addresses.today : roles.includes('partner') ? addresses.unitReferrals : undefined

export function lookAsResident(does: boolean): void {
  residentsView.set(does)
  writeStored(key, does)
  void go(does ? addresses.home : (pageOf(currentLogin()?.person.roles) ?? addresses.home))
}

let landed = false

/** Whoever opens the app on home and works here is led to their work, once. */
export function useLanding(home: boolean): void {
  const work = useWorkplace()
  useEffect(() => {
    if (!landed && home && work !== undefined) void go(work)
    landed = true
  }, [home, work])
}
