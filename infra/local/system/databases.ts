import { type ProvisionedDatabase, provisionDatabase } from '@aquacis/kit/engines/postgres.ts'
import { databaseNames, type Secrets } from '../ground/secrets.ts'

/** The addresses of one database, as its owner and as its user. Throws for a name that nobody made. */
export type Databases = (name: string) => ProvisionedDatabase

/** Makes the databases that are not there yet, each with a role that owns and one that only uses. */
export async function provisionDatabases(
  adminUrl: string,
  secrets: Secrets,
): Promise<Readonly<Record<string, ProvisionedDatabase>>> {
  const made: Record<string, ProvisionedDatabase> = {}
  for (const name of databaseNames) {
    const password = secrets.databasePasswords[name]
    if (password === undefined) throw new Error(`the secrets hold no password for the database ${name}`)
    made[name] = await provisionDatabase(adminUrl, name, password)
  }
  return made
}

/** Finds databases by name. */
export function databasesOf(made: Readonly<Record<string, ProvisionedDatabase>>): Databases {
  return (name) => {
    const found = made[name]
    if (found === undefined) throw new Error(`there is no database ${name}`)
    return found
  }
}
