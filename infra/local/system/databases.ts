import { type ProvisionedDatabase, provisionDatabase } from '@aquacis/kit/engines/postgres.ts'
import { type DatabaseName, databaseNames, type Secrets } from '../ground/secrets.ts'

export type Databases = Readonly<Record<DatabaseName, ProvisionedDatabase>>

/** Makes the databases that are not there yet, each with a role that owns and one that only uses. */
export async function provisionDatabases(adminUrl: string, secrets: Secrets): Promise<Databases> {
  const entries: [DatabaseName, ProvisionedDatabase][] = []
  for (const name of databaseNames) {
    const password = secrets.databasePasswords[name]
    if (password === undefined) throw new Error(`the secrets hold no password for the database ${name}`)
    entries.push([name, await provisionDatabase(adminUrl, name, password)])
  }
  return Object.fromEntries(entries) as Databases
}
