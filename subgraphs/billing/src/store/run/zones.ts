import type { Page } from '@aquacis/kit/runtime/cursor-page.ts'
import type { Transaction } from '@aquacis/kit/runtime/database.ts'
import { sql } from 'drizzle-orm'
import type { RunScope } from '../../domain/run/billing-run.ts'

/** A zone of an office that has contracts which are billed. */
export interface BilledZone {
  readonly name: string
  readonly contracts: number
}

/** Zones of an office, in the order of their names. */
export async function zonesOf(
  tx: Transaction,
  operatingUnitId: number,
  { after, limit }: Page<string>,
): Promise<BilledZone[]> {
  const { rows } = await tx.execute<BilledZone & Record<string, unknown>>(sql`
    select zone as name, count(*)::int as contracts from account
    where operating_unit_id = ${operatingUnitId} and zone is not null
      ${after === null ? sql`` : sql`and zone > ${after}`}
    group by zone order by zone limit ${limit}`)
  return rows
}

/** Whether a contract of the office of a run is of its zone. */
export async function hasZone(
  tx: Transaction,
  { operatingUnitIds, zone }: Pick<RunScope, 'operatingUnitIds' | 'zone'>,
): Promise<boolean> {
  const { rows } = await tx.execute<{ there: boolean }>(sql`
    select exists (select from account
      where operating_unit_id = any(${sql.param([...operatingUnitIds])}::int[]) and zone = ${zone}) as there`)
  return rows[0]?.there === true
}
