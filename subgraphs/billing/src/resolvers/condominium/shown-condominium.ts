import type { CondominiumAgreement } from '../../domain/condominium/condominium.ts'

/** What the neighbours behind a master meter agreed on, and whose meter that is. */
export interface ShownCondominium extends CondominiumAgreement {
  readonly masterContractId: string
}
