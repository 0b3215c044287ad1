import { centavos, pesosText } from '@aquacis/kit/values/money.ts'
import type { FiscalMonthKindResolvers } from '../generated/resolvers.ts'

export const FiscalMonthKind: FiscalMonthKindResolvers = {
  total: ({ totalCentavos }) => pesosText(centavos(totalCentavos)),
}
