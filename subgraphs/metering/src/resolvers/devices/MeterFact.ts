import type { MeterFactResolvers } from '../../generated/resolvers.ts'

export const MeterFact: MeterFactResolvers = {
  kind: ({ fact }) => fact.type,
  at: ({ fact }) => fact.at,
  register: ({ fact }) => {
    switch (fact.type) {
      case 'MeterInstalled':
        return fact.data.initialLitres
      case 'ReadingRecordedByHand':
        return fact.data.litres
      case 'MeterReplaced':
      case 'MeterRemoved':
        return fact.data.finalLitres
      case 'KeyChanged':
      case 'ReadingValidated':
        return null
    }
  },
  readingId: ({ fact }) => ('readingId' in fact.data ? fact.data.readingId : null),
  verdict: ({ fact }) => ('verdict' in fact.data ? fact.data.verdict : null),
  why: ({ fact }) => ('why' in fact.data ? fact.data.why : null),
  otherMeterId: ({ fact }) => {
    if (fact.type === 'MeterInstalled') return fact.data.replaces
    return fact.type === 'MeterReplaced' ? fact.data.successorId : null
  },
}
