import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArguments } from '../arguments.ts'
import { dataFolder } from '../ground/data-folder.ts'
import type { Secrets } from '../ground/secrets.ts'
import { processVariables } from '../process-variables.ts'
import { cleanEnvironment } from './environment.ts'
import { portsFrom } from './ports.ts'
import { type ProcessName, processPlan } from './processes.ts'

const repository = join(import.meta.dirname, '..', '..', '..')
const known = await processVariables(repository)
const secrets: Secrets = {
  sessionKey: 's',
  sealingKey: 's',
  internalTokenPrivateJwk: '{}',
  internalTokenPublicJwk: '{}',
  identitySigningJwk: '{}',
  identityCookieKey: 's',
  databasePasswords: {},
  pushKeys: { publicKey: 's', privateKey: 's' },
  pacPassword: 's',
  pspKeys: { privateKey: 's', publicKey: 's' },
}

test.each<ProcessName>(['mail', 'identity', 'pac', 'psp', 'subgraphs', 'gateway', 'ingest', 'fleet'])(
  '%s is told all it must know, and nothing that it does not read',
  (name) => {
    const plan = processPlan(name, {
      repository,
      folder: dataFolder('/data'),
      ports: portsFrom(4000),
      secrets,
      databases: (database) => ({ ownerUrl: `postgres://${database}`, appUrl: `postgres://${database}` }),
      options: readArguments([], { repository, folder: repository }),
      webRoot: '/pages',
    })
    const variables = known.get(plan.script.slice(repository.length + 1)) ?? []
    const told = Object.keys(plan.environment).filter((variable) => variable.startsWith('AQUACIS_'))
    expect(variables.length).toBeGreaterThan(3)
    expect(variables.map((variable) => variable.name)).toEqual(expect.arrayContaining(told))
    const required = variables.filter((variable) => variable.required).map((variable) => variable.name)
    expect(Object.keys(plan.environment)).toEqual(expect.arrayContaining(required))
  },
)

test('children inherit the machine’s variables and none of ours or of a database client', () => {
  const inherited = cleanEnvironment({
    PATH: '/bin',
    TZ: 'UTC',
    AQUACIS_SEALING_KEY: 'x',
    PGOPTIONS: '-c x=y',
    NODE_OPTIONS: '--inspect',
    npm_config_registry: 'x',
    PORT: '1',
    PORTABLE: 'yes',
  })
  expect(inherited).toEqual({ PATH: '/bin', TZ: 'UTC', PORTABLE: 'yes' })
})
