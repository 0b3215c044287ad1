import { relative } from 'node:path'
import {
  type DemonstrationPerson,
  demonstrationPassword,
  demonstrationTotpSecret,
} from './demonstration/people.ts'
import type { DataFolder } from './ground/data-folder.ts'
import { addressesOf, type Ports } from './system/ports.ts'

export interface TableContent {
  readonly seconds: number
  readonly folder: DataFolder
  readonly ports: Ports
  readonly people: readonly DemonstrationPerson[]
  readonly web: boolean
}

/** What one needs to know once everything runs. */
export function addressTable({ seconds, folder, ports, people, web }: TableContent): string {
  const addresses = addressesOf(ports)
  const near = relative(process.cwd(), folder.root)
  const data = near !== '' && !near.startsWith('..') ? near : folder.root
  const places: [string, string][] = [
    ...(web ? ([['the residents’ app', addresses.gateway]] as [string, string][]) : []),
    ['graph (documents of the pages only)', `${addresses.gateway}/graphql`],
    ['identity provider', addresses.identity],
    ['mail that was sent', addresses.mail],
    ['pay at OXXO, by SPEI, by CoDi (simulated)', addresses.psp],
    ['simulated PACs and SAT', addresses.pac],
    ['MQTT broker', addresses.mqtt],
    ['PostgreSQL', `${addresses.postgres}, with its roles in ${data}/databases.json`],
    ['what each process says', `${data}/logs`],
  ]
  const signIns = people.map(({ email, description }): [string, string] => [email, description])
  return [
    '',
    `AquaCIS runs, after ${seconds.toFixed(0)} s. Ctrl-C stops it; the data stays in ${data}.`,
    '',
    ...columns(places),
    '',
    `  sign in with the password ${demonstrationPassword} as`,
    ...columns(signIns),
    `  staff are asked for a code too: put the key ${demonstrationTotpSecret} into an authenticator app`,
    '',
  ].join('\n')
}

function columns(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`)
}
