import { owedSignOutKey } from '../opening/early-session.ts'
import { demonstration, leaveDemonstration } from './demonstration.ts'
import { forgetPushes } from './forget-pushes.ts'
import { forgetPerson, others, payOwedSignOut } from './session.ts'

/** Ends the session here and at the gateway, and wipes from this device what it knew of the person. */
export async function signOut(): Promise<void> {
  if (demonstration() !== null) {
    leaveDemonstration()
    return
  }
  localStorage.setItem(owedSignOutKey, 'yes')
  await forgetPerson()
  await forgetPushes()
  await payOwedSignOut()
  others?.postMessage('signed-out')
  location.replace('/entrar?motivo=salida')
}
