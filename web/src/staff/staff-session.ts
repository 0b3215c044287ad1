import { readonly, shallowRef } from 'vue'
import { askDoor } from '../opening/early-session.ts'
import { readSession, type Session } from '../session/session-answer.ts'

/** Who works here, as the gateway says; `unreachable` where it says nothing. Nothing of it is kept on the device. */
export type StaffSession = Session | { readonly kind: 'unreachable' }

const current = shallowRef<StaffSession>({ kind: 'unknown' })

export const staffSession = readonly(current)

/** Asks the gateway who is signed in. */
export async function askStaffSession(): Promise<void> {
  try {
    const response = await askDoor('/auth/session', 'GET')
    const answer = response.ok ? readSession(await response.json()) : null
    current.value = answer ?? { kind: 'unreachable' }
  } catch {
    current.value = { kind: 'unreachable' }
  }
}

/** Leaves for the identity provider; from there the browser comes back to the page that was asked for. */
export function enterOffice(path: string): void {
  location.assign(`/auth/sign-in?return=${encodeURIComponent(path)}`)
}

/** Ends the session at the gateway. Without an answer it goes on, and says so by staying. */
export async function leaveOffice(): Promise<void> {
  await askDoor('/auth/sign-out', 'POST').catch(() => undefined)
  await askStaffSession()
}
