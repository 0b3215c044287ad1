import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { lockNames } from '@aquacis/kit/runtime/named-lock.ts'
import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { decideInstallation, type InstallationRefusal } from '../domain/life/installation.ts'
import type { Column } from '../domain/provisioning/columns.ts'
import type { IdentifiedRow } from '../domain/provisioning/find-repetitions.ts'
import type { ProvisioningProblem } from '../domain/provisioning/problem.ts'
import { takenThing } from './install-meter.ts'
import { factsOfAll } from './provisioning/facts-of-all.ts'
import { type DecidedInstallation, saveAll } from './provisioning/save-all.ts'

/** What a file of meters came to. */
export type ProvisioningOutcome =
  | { readonly kind: 'MetersProvisioned'; readonly installed: number; readonly alreadyInstalled: number }
  | { readonly kind: 'ProvisioningRefused'; readonly problems: readonly ProvisioningProblem[] }

/**
 * Installs every meter of these rows, or none: each is decided as if it came alone, and everything that stands in the
 * way of any is told. A dry run decides, and installs nothing. Rows that are installed already count as done.
 */
export async function provisionMeters(
  context: RequestContext,
  rows: readonly IdentifiedRow[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<ProvisioningOutcome> {
  const { room, viewer } = context
  const provision = (tx: Transaction) => provisionIn(tx, context, rows, dryRun)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await room.database.transaction(viewer, provision, { idempotent: true })
    } catch (error) {
      // Somebody installed one of them meanwhile: now it can be said which one.
      if (takenThing(error) === undefined || attempt === 3) throw error
    }
  }
}

async function provisionIn(
  tx: Transaction,
  context: RequestContext,
  rows: readonly IdentifiedRow[],
  dryRun: boolean,
): Promise<ProvisioningOutcome> {
  // One file at a time: two of them that name the same meters would only undo each other.
  await lockNames(tx, ['provisioning of meters'])
  const factsOf = await factsOfAll(tx, context, rows)
  const problems: ProvisioningProblem[] = []
  const decided: DecidedInstallation[] = []
  for (const row of rows) {
    const decision = decideInstallation(row.installation, factsOf(row.installation), context.now)
    if (decision.kind === 'MeterInstalled') decided.push(decision)
    else if (decision.kind !== 'AlreadyInstalled') problems.push(problemOf(row.line, decision))
  }
  if (problems.length > 0) return { kind: 'ProvisioningRefused', problems }
  if (!dryRun && decided.length > 0) await saveAll(tx, context, decided)
  const installed = decided.length
  return { kind: 'MetersProvisioned', installed, alreadyInstalled: rows.length - installed }
}

const columnOfRefusal: Readonly<Record<InstallationRefusal['kind'], Column>> = {
  RadioMalformed: 'address',
  MeterIdTaken: 'id',
  ServicePointUnknown: 'servicePoint',
  ServicePointHasMeter: 'servicePoint',
  MeterSerialTaken: 'serial',
  RadioTaken: 'address',
  InstantImpossible: 'installedAt',
}

function problemOf(line: number, refusal: InstallationRefusal): ProvisioningProblem {
  return { line, column: columnOfRefusal[refusal.kind], fault: refusal }
}
