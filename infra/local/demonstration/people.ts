import type { FleetManifest } from '@aquacis/simulators/fleet/manifest.ts'
import type { ListedAccount } from '../identity/accounts/account.ts'
import { hashPassword } from '../identity/accounts/password.ts'

/** The password of every demonstration account. These people are invented, and live on this machine alone. */
export const demonstrationPassword = 'agua-clara-2026'

/** The key of the authenticator app of every demonstration account of staff (RFC 6238, base32). */
export const demonstrationTotpSecret = 'AGUACLARAQUERETARO234567AGUACLAR'

export interface DemonstrationPerson extends Omit<ListedAccount, 'passwordHash'> {
  /** Who this is, for the table at the end of the start. */
  readonly description: string
}

/** Who may sign in to the embedded run. */
export function demonstrationPeople({ households }: FleetManifest): DemonstrationPerson[] {
  const [ana, luis] = households
  return [
    resident(ana, 'ana@ejemplo.mx', 'a toilet leaks in her house'),
    ...(luis ? [resident(luis, 'luis@ejemplo.mx', 'nothing leaks')] : []),
    staff('asesora.centro@ejemplo.mx', 'Marisol Ugalde Rico', 1, 'Santiago de Querétaro Centro'),
    // What one of an office asks for, another has to approve.
    staff('asesora.tesoreria@ejemplo.mx', 'Beatriz Luna Ortega', 1, 'Santiago de Querétaro Centro'),
    staff('asesora.sanjuan@ejemplo.mx', 'Teresa Olvera Nieto', 4, 'San Juan del Río'),
  ]
}

/** The same people as the identity provider's file wants them, each password hashed anew. */
export function accountsOfPeople(people: readonly DemonstrationPerson[]): Promise<ListedAccount[]> {
  return Promise.all(
    people.map(async ({ description: _description, ...person }) => ({
      ...person,
      passwordHash: await hashPassword(demonstrationPassword),
    })),
  )
}

function resident(
  { customer, contract }: FleetManifest['households'][number],
  email: string,
  what: string,
): DemonstrationPerson {
  const description = `resident, contract ${contract.contractNumber}: ${what}`
  return {
    subject: customer.id,
    email,
    name: customer.displayName,
    kind: 'resident',
    party: customer.id,
    description,
  }
}

function staff(email: string, name: string, unit: number, office: string): DemonstrationPerson {
  const subject = email.slice(0, email.indexOf('@'))
  return {
    subject,
    email,
    name,
    kind: 'staff',
    units: [unit],
    totpSecret: demonstrationTotpSecret,
    description: `staff of ${office}`,
  }
}
