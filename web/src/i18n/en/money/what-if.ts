import type { whatIf as spanish } from '../../es-MX/money/what-if.ts'
import type { Translation } from '../../message-types.ts'

export const whatIf: Translation<typeof spanish> = {
  title: 'What if the tariff changed?',
  intro:
    'Choose a tariff and we apply it to your last bills. It is computed on this device: nothing that you see here is sent to anybody.',
  loading: 'Loading your bills and the tariffs',
  choose: 'Tariff',
  PROPOSED: '{title} (proposed)',
  PUBLISHED: '{title} (published)',
  DRAFT: '{title} (draft)',
  from: 'In force from {day}.',
  proposedFrom: 'If it is approved, from {day}.',
  paid: 'What your bills say',
  wouldBe: 'By this tariff',
  more: 'You would pay {pesos} more on {count} bills: {percent} more.',
  less: 'You would pay {pesos} less on {count} bills: {percent} less.',
  same: 'You would pay the same on {count} bills.',
  rises: '{count} rise',
  falls: '{count} fall',
  stays: '{count} stay',
  months: 'Month by month',
  name: 'Each bill by this tariff and, hollow, what the bill says',
  outline: 'what your bill says',
  beside: 'your bill: {pesos}',
  month: 'Month',
  before: 'Your bill',
  after: 'By this tariff',
  difference: 'Difference',
  refused: 'This tariff cannot be applied to your contract: {reason}',
  unreadable: 'We could not read this tariff. Choose another, or try later.',
  notReckoned: '{count} bills are left out: {reason}',
  reasons: {
    class: 'it has no class {usageClass}.',
    office: 'it does not hold in {office}.',
    services: 'it does not say what drainage or treatment of your class cost.',
    discount: 'it lacks a discount that you have today.',
    other: 'something is missing for your consumption.',
  },
  look: 'How to see the bills',
  chart: 'Chart',
  table: 'Table',
  whatCounts:
    'Compared are the charges for water, drainage and treatment with their IVA; surcharges and earlier balances are left out.',
  noTariffs: {
    title: 'No tariffs to compare',
    text: 'When a new tariff is proposed, you will see here what it would change in your bills before it is approved.',
  },
  noBills: {
    title: 'No bills to compare yet',
    text: 'With your first bill you can see here what another tariff would change.',
  },
  unreachable: {
    title: 'We could not fetch the tariffs',
    text: 'CEA did not answer, and they are not kept on this phone. We will try again as soon as there is a connection.',
  },
}
