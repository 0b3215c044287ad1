import type {
  ClassJson,
  DecileJson,
  GroupJson,
  SimulationJson,
} from '@aquacis/billing/rating/simulation-json'

/** A simulation as JSON lines: what was left out, the tenths of each class, the classes, and all of it last. */
export function outcomeLines({ all, classes, leftOut }: SimulationJson): readonly object[] {
  return [
    ...leftOut.map((one) => ({ kind: 'leftOut', ...one })),
    ...classes.flatMap(({ usageClass, ...group }: ClassJson) => [
      ...tenths(group, usageClass),
      { kind: 'class', usageClass, ...sumsOf(group) },
    ]),
    ...tenths(all, null),
    { kind: 'all', ...sumsOf(all) },
  ]
}

function tenths({ byConsumption, byBill }: GroupJson, usageClass: string | null): readonly object[] {
  const line = (by: 'consumption' | 'bill') => (tenth: DecileJson<number | string>) => ({
    ...{ kind: 'decile', usageClass, by, ...tenth },
  })
  return [...byConsumption.map(line('consumption')), ...byBill.map(line('bill'))]
}

function sumsOf({ byConsumption: _used, byBill: _paid, ...sums }: GroupJson): object {
  return sums
}
