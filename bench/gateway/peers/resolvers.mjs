// What the three subgraphs of the bench answer, whoever serves them. Imports nothing.
const meters = Array.from({ length: 400 }, (_, index) => ({
  id: String(index + 1),
  serial: `KAM-${String(71_000_000 + index * 137)}`,
  address: `Calle Hidalgo ${index + 1}, Centro, 76000 Querétaro`,
  status: index % 17 === 0 ? 'REMOVED' : 'IN_SERVICE',
  installedOn: index % 5 === 0 ? null : '2024-03-18',
}))
const readings = new Map(
  meters.map(({ id }, index) => [
    id,
    {
      at: `2026-11-21T${String(index % 24).padStart(2, '0')}:00:00Z`,
      register: 120_000 + index * 991,
      flow: index % 3 === 0 ? null : index * 1.25,
      origin: index % 4 === 0 ? 'ESTIMATED' : 'METER',
    },
  ]),
)
const person = { id: 'p-1', name: 'María Fernanda Ñúñez', email: 'maria@ejemplo.mx' }

export const resolvers = {
  people: { Query: { me: () => person }, Person: { __resolveReference: () => person } },
  homes: {
    Query: {
      meter: (_, { id }) => meters[Number(id) - 1] ?? null,
      meters: (_, { first, after }) => meters.slice(after, after + first),
    },
    Person: {
      __resolveReference: ({ id }) => ({ id }),
      meters: (_, { first, after }) => meters.slice(after, after + first),
    },
    Meter: { __resolveReference: ({ id }) => meters[Number(id) - 1] },
  },
  readings: {
    Query: { newest: () => readings.get('1') },
    Meter: { __resolveReference: ({ id }) => ({ id, lastReading: readings.get(id) ?? null }) },
  },
}
