import type { ValidationRuleSetResolvers } from '../../generated/resolvers.ts'

export const ValidationRuleSet: ValidationRuleSetResolvers = {
  operatingUnitId: ({ operatingUnitId }) => operatingUnitId?.toString() ?? null,
  rules: ({ rules }) => [...rules],
  estimators: ({ estimators }) => [...estimators],
}
