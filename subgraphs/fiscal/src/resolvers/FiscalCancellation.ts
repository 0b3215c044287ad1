import type { FiscalCancellationResolvers } from '../generated/resolvers.ts'

export const FiscalCancellation: FiscalCancellationResolvers = {
  replacement: ({ replacementId }, _args, { documentById }) =>
    replacementId === null ? null : documentById.load(replacementId),
}
