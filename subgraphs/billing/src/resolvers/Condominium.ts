import { worksFor } from '@aquacis/kit/values/viewer.ts'
import type { BillingAccountResolvers, CondominiumResolvers } from '../generated/resolvers.ts'

/** The last agreement of the condominium that an account is of. */
export const condominium: NonNullable<BillingAccountResolvers['condominium']> = async (
  { contractId, operatingUnitId, agreements = [], memberOf = [] },
  _args,
  { viewer, accountById },
) => {
  if (!worksFor(viewer, operatingUnitId)) return null
  const masterContractId = memberOf.findLast(({ to }) => to === null)?.masterContractId ?? contractId
  const master = masterContractId === contractId ? { agreements } : await accountById.load(masterContractId)
  const last = master?.agreements?.at(-1)
  return last === undefined || last.members.length === 0 ? null : { ...last, masterContractId }
}

export const Condominium: CondominiumResolvers = {
  master: ({ masterContractId: id }) => ({ id }),
  dwellings: ({ members }) =>
    members.map(({ contractId: id, dwelling: name, weight }) => ({ contract: { id }, name, weight })),
}
