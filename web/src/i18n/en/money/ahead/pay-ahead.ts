import type { payAhead as spanish } from '../../../es-MX/money/ahead/pay-ahead.ts'
import type { Translation } from '../../../message-types.ts'

export const payAhead: Translation<typeof spanish> = {
  year: {
    title: 'Pay a year with a discount',
    intro: 'You pay twelve months at once, from {from} to {to}, and {pesos} are taken off.',
    estimate: 'What your bills would come to',
    discount: 'Discount for paying ahead',
    toPay: 'You pay now',
    until: 'This price is good until {day}.',
    how: 'How it works',
    steps: {
      credit: 'What you pay is kept as credit, and each bill of the year is paid from it by itself.',
      discount: 'The discount comes with the last bills, when that credit is used up.',
      rest: 'If you use more water than estimated, you pay the difference. If you use less, it stays yours as credit.',
    },
    take: 'Hold this price',
    taking: 'Holding the price',
    owing: 'Pay what you owe first',
    owingText: 'You owe {pesos}. What you paid ahead would go to those bills.',
    payOwed: 'Pay what I owe',
    none: 'We cannot work out your year yet',
    noneText:
      'It is worked out from your last bills, and there are too few so far. Meanwhile you can pay something in advance.',
    ahead: 'Pay in advance',
    state: {
      WAITING: 'Held: it is still to be paid',
      PAID: 'Your year is paid',
      LAPSED: 'The price has expired',
      ENDED: 'Your year is over',
    },
    waiting:
      'We hold this price until {day}. If you do not pay it, nothing happens: you go on paying each bill.',
    span: 'From {from} to {to}.',
    credit: 'You already have {pesos} of credit, which counts.',
    pay: 'Pay {pesos}',
    used: 'Of the discount of {discount}, {used} have been used.',
    usedNone: 'The discount of {discount} comes with the last bills.',
  },
  amnesty: {
    title: '{name}: {pesos} of surcharges are forgiven',
    text: 'If you pay {pesos} by {day}, the surcharges go by themselves. There is nothing to ask for.',
    pay: 'Pay {pesos}',
    option: 'With the campaign: {pesos}',
    optionMeaning: '{name}: {forgiven} of surcharges are forgiven if you pay by {day}.',
  },
  clabe: {
    title: 'Or set it up at your bank',
    intro:
      'We give you a CLABE of this contract alone, without keeping your card. What arrives there pays your bills, the oldest first.',
    open: 'Create my CLABE',
    opening: 'Creating your CLABE',
    yours: 'The CLABE of this contract',
    how: 'How to set it up',
    steps: {
      add: 'In your bank’s app, add this CLABE as an account of yours to transfer to.',
      plan: 'Schedule a transfer each month, a few days before your bill is due.',
      rest: 'Send what you like: what arrives beyond your bills is kept as credit.',
    },
    sure: 'Shall we take it away? Cancel the transfer at your bank too.',
    yes: 'Yes, take it away',
    end: 'Stop using this CLABE',
  },
  withdraw: {
    ask: 'Take my request back',
    sure: 'Shall we take it back? What you owe stays as it was.',
    yes: 'Yes, take it back',
    no: 'No, leave it',
  },
}
