import type { staffAmnesties as spanish } from '../../../es-MX/money/office/staff-amnesties.ts'
import type { Translation } from '../../../message-types.ts'

export const staffAmnesties: Translation<typeof spanish> = {
  what: 'In a campaign surcharges are forgiven to whoever pays the rest of their overdue bills. Whoever can take part reads so in their account.',
  none: 'There are no campaigns of your offices yet.',
  standings: {
    running: 'Running',
    coming: 'Not yet begun',
    over: 'Over',
    ended: 'Ended before its day',
  },
  usage: {
    all: 'All uses',
    DOMESTIC: 'Homes',
    COMMERCIAL: 'Shops and offices',
    INDUSTRIAL: 'Industry',
    PUBLIC: 'Public',
  },
  one: {
    rule: 'Forgives {share} % of surcharges to whoever pays, from {from} to {to}, the rest of their bills that fell due before {before}.',
    whom: 'Offices: {offices}. Use: {usage}.',
    accounts: 'Contracts that can take part',
    settled: 'Took part',
    forgiven: 'Surcharges forgiven',
    decision: 'Decided by: {decision}',
  },
  start: {
    open: 'Start a campaign',
    name: 'Name',
    nameHint: 'As residents read it, for example “Buen Fin”.',
    offices: 'Offices',
    allOffices: 'All of yours',
    usage: 'Use of the water',
    share: 'Percent of surcharges that is forgiven',
    from: 'First day to pay',
    to: 'Last day to pay',
    before: 'Bills that fell due before',
    decision: 'Who decided on it, and where it says so',
    decisionHint: 'Stays in the ledger with each surcharge that is forgiven.',
    missing: 'This is missing.',
    shareWrong: 'Write a whole number from 1 to 100.',
    toWrong: 'Choose today or a later day, not before the first one.',
    beforeWrong: 'Choose a day that is not after the first one of the campaign.',
    submit: 'Start the campaign',
    effect:
      '{share} % of surcharges is forgiven to whoever pays, from {from} to {to}, the rest of their bills that fell due before {before}. Offices: {offices}. Use: {usage}. What is forgiven is charged no more, even if the campaign is ended.',
    yes: 'Yes, start',
    done: 'Campaign “{name}” has started.',
  },
  end: {
    label: 'End the campaign',
    effect: 'From now on “{name}” forgives nothing more. What it forgave stays forgiven.',
    yes: 'Yes, end it',
    done: 'Campaign “{name}” was ended.',
  },
}
