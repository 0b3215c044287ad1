import { v5 as uuidV5 } from 'uuid'

const namespace = '0c8a7c0e-9d0b-5a0e-8a53-3f1c7a6f2b44'

/** The id of a plan's instalment: the same however often the plan is made out. */
export function instalmentIdOf(planId: string, number: number): string {
  return uuidV5(`instalment ${planId} ${number}`, namespace)
}
