import type { MeterFactKind, MeterFactResolvers } from '../../generated/resolvers.ts'
import type { KeptFact } from '../../store/life/meter-event.ts'

const kindOf: Readonly<Record<KeptFact['fact']['type'], MeterFactKind>> = {
  MeterInstalled: 'METER_INSTALLED',
  KeyChanged: 'KEY_CHANGED',
  ReadingRecordedByHand: 'READING_RECORDED_BY_HAND',
  ReadingValidated: 'READING_VALIDATED',
  MeterReplaced: 'METER_REPLACED',
  MeterRemoved: 'METER_REMOVED',
}

export const MeterFact: MeterFactResolvers = {
  kind: ({ fact }) => kindOf[fact.type],
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
