import { type Centavos, centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { Change, GroupOutcome, LeftOutCount, Simulation } from './open-simulation.ts'
import type { DecileOutcome } from './spread.ts'
import type { Outcome } from './tally.ts'

type InPesos<Counted extends Outcome> = Omit<Counted, 'before' | 'after'> & {
  readonly before: string
  readonly after: string
}

/** {@link Change} in pesos. */
export interface ChangeJson {
  readonly id: string
  readonly before: string
  readonly after: string
}

/** A tenth with its amounts in pesos; `upTo` is litres of the mean bill, or pesos of it. */
export type DecileJson<UpTo> = InPesos<Omit<DecileOutcome, 'upTo'>> & { readonly upTo: UpTo }

/** {@link GroupOutcome} in pesos. */
export interface GroupJson extends InPesos<Outcome> {
  readonly medianRise: string | null
  readonly medianFall: string | null
  readonly largestRise: ChangeJson | null
  readonly largestFall: ChangeJson | null
  readonly byConsumption: readonly DecileJson<number>[]
  readonly byBill: readonly DecileJson<string>[]
}

export interface ClassJson extends GroupJson {
  readonly usageClass: string
}

/** {@link Simulation} as files, tables and the graph carry it: amounts are pesos with two places. */
export interface SimulationJson {
  readonly all: GroupJson
  readonly classes: readonly ClassJson[]
  readonly leftOut: readonly LeftOutCount[]
}

/** A simulation in its JSON form. */
export function simulationJson({ all, classes, leftOut }: Simulation): SimulationJson {
  return {
    all: groupJson(all),
    classes: classes.map(({ usageClass, ...group }) => ({ usageClass, ...groupJson(group) })),
    leftOut,
  }
}

function groupJson(group: GroupOutcome): GroupJson {
  const { medianRise, medianFall, largestRise, largestFall, byConsumption, byBill, ...outcome } = group
  return {
    ...inPesos(outcome),
    medianRise: pesosOrNull(medianRise),
    medianFall: pesosOrNull(medianFall),
    largestRise: changeJson(largestRise),
    largestFall: changeJson(largestFall),
    byConsumption: byConsumption.map(({ upTo, ...tenth }) => ({ ...inPesos(tenth), upTo })),
    byBill: byBill.map(({ upTo, ...tenth }) => ({
      ...inPesos(tenth),
      upTo: pesosText(centavos(BigInt(upTo))),
    })),
  }
}

function inPesos<Counted extends Outcome>(outcome: Counted): InPesos<Counted> {
  return { ...outcome, before: pesosText(outcome.before), after: pesosText(outcome.after) }
}

function pesosOrNull(amount: Centavos | null): string | null {
  return amount === null ? null : pesosText(amount)
}

function changeJson(change: Change | null): ChangeJson | null {
  return change === null
    ? null
    : { id: change.id, before: pesosText(change.before), after: pesosText(change.after) }
}
