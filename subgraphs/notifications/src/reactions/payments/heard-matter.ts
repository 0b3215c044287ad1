import { centavosFromPesos } from '@aquacis/kit/values/money.ts'
import { type AspectOf, type Matter, type MatterKind, nothingSaid } from '../../domain/money/matter.ts'
import type { MatterFacts } from '../../domain/money/matter-facts.ts'

/** What each fact of payments says of whose it is. */
interface OfContract {
  readonly contractId: string
  readonly customerId: string
  readonly servicePointId: string
}

type Said = Partial<Omit<MatterFacts, 'contractId' | 'customerId' | 'aspect'>>

/** A matter of money as a fact of payments tells it, `at` an instant as text. */
export function heardMatter<Kind extends MatterKind>(
  { contractId, customerId, servicePointId }: OfContract,
  { kind, aspect, subjectId, at }: { kind: Kind; aspect: AspectOf<Kind>; subjectId: string; at: string },
  said: Said,
): Matter {
  const facts = { ...nothingSaid, contractId, customerId, aspect, ...said }
  return { kind, subjectId, servicePointId, toldAt: new Date(at), facts }
}

/** Pesos of a fact as whole centavos; null stays null. */
export function centavosOf(pesos: string | null): number | null {
  return pesos === null ? null : Number(centavosFromPesos(pesos))
}
