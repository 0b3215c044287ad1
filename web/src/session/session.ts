import { readonly, shallowRef } from 'vue'
import { noteConnection } from '../graphql/connection.ts'
import { wipeGraphStorage } from '../graphql/storage.ts'
import { askDoor, owedSignOutKey, takeEarlySession } from '../opening/early-session.ts'
import { demonstration } from './demonstration.ts'
import { forgetPersonFacts, recallPerson, rememberPerson } from './device-memory.ts'
import { type Person, readSession, type Session } from './session-answer.ts'
import { forgetSharedPhoto } from './shared-photo.ts'

const current = shallowRef<Session>({ kind: 'unknown' })

/** Who uses this device, as the server last said. A cache of the session at the gateway, for the time without network. */
export const session = readonly(current)

const patienceMs = 2_500

/** The other windows of the app; undefined where a browser lets none of them hear. */
export const others =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('aquacis-session')
// Signed out in another window: this one wipes too, for it may just have written.
others?.addEventListener('message', () => void forgetPerson().finally(() => location.reload()))

/** What the server answers; null where it does not. */
async function answerTo(asking: Promise<Response>): Promise<Response | null> {
  try {
    const response = await asking
    noteConnection(response.status >= 502 ? 'unanswered' : 'answered')
    return response
  } catch {
    noteConnection('unanswered')
    return null
  }
}

/** A sign-out without network is owed to the server, and made good before anything else is asked. */
export async function payOwedSignOut(): Promise<boolean> {
  if (localStorage.getItem(owedSignOutKey) === null) return true
  const response = await answerTo(askDoor('/auth/sign-out', 'POST'))
  if (response === null || response.status >= 500) return false
  localStorage.removeItem(owedSignOutKey)
  return true
}

/** Wipes from this device what it knows of the person. */
export async function forgetPerson(): Promise<void> {
  forgetPersonFacts()
  await wipeGraphStorage()
  await forgetSharedPhoto().catch(() => undefined)
}

let asking: Promise<void> | undefined

function isPerson(one: Session): one is Person {
  return one.kind === 'resident' || one.kind === 'staff'
}

/** The person of before is gone: nothing of theirs may be shown to whoever comes next. */
async function leavePerson(answer: Person | { kind: 'anonymous' }): Promise<void> {
  await forgetPerson()
  if (answer.kind === 'anonymous') {
    current.value = { kind: 'anonymous', because: 'expired' }
    return
  }
  rememberPerson(answer)
  location.reload()
}

async function ask(): Promise<void> {
  const response = await answerTo(takeEarlySession() ?? askDoor('/auth/session', 'GET'))
  const answer = response?.ok === true ? readSession(await response.json().catch(() => null)) : null
  if (answer === null) return
  const before = current.value
  if (isPerson(before)) {
    const isSame = isPerson(answer) && answer.kind === before.kind && answer.name === before.name
    if (!isSame) await leavePerson(answer)
    return
  }
  if (isPerson(answer)) rememberPerson(answer)
  // What a wipe left behind that was cut short.
  else if (before.kind === 'unknown') await forgetPerson()
  current.value = answer
}

/** Asks the server who is signed in; without an answer everything stays as it is. Callers at the same time share one question. */
export function askSession(): Promise<void> {
  if (demonstration() !== null) return Promise.resolve()
  asking ??= ask().finally(() => {
    asking = undefined
  })
  return asking
}

/** At the start: what the device remembers, at once; on a device that remembers nothing, what the server says. */
export async function openSession(): Promise<void> {
  if (demonstration() !== null) {
    current.value = { kind: 'resident', name: '' }
    return
  }
  if (!(await payOwedSignOut())) {
    current.value = { kind: 'anonymous' }
    return
  }
  const remembered = recallPerson()
  if (remembered !== null) {
    current.value = remembered
    void askSession()
    return
  }
  // A server that hesitates does not keep the door shut: its answer is heard whenever it comes.
  await Promise.race([askSession(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
  if (current.value.kind === 'unknown') current.value = { kind: 'anonymous' }
}
