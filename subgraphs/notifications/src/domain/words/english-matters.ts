import type { MatterParts, MatterWords } from './phrases.ts'

/** ` of $482.10`; nothing where no amount was said. */
const of = ({ amount }: MatterParts) => (amount === null ? '' : ` of ${amount}`)

/** `by November 18`, or soon. */
const by = ({ day }: MatterParts) => (day === null ? 'as soon as you can' : `by ${day}`)

/** `Your contract owes $1,482.10 for 2 bills` */
function owes({ amount, count }: MatterParts): string {
  const bills = count === null ? '' : ` for ${count} ${count === 1 ? 'bill' : 'bills'}`
  return amount === null ? 'Your contract owes bills' : `Your contract owes ${amount}${bills}`
}

/** ` to the card that ends in 4242`. */
const ending = (words: string, { card }: MatterParts) =>
  card === null ? ` ${words}` : ` ${words} that ends in ${card}`

/** What is left to pay once nothing pays it by itself, and by when. */
const payYourself = (parts: MatterParts) =>
  parts.amount === null
    ? 'You owe nothing today; the next bill has to be paid in another way.'
    : `${parts.amount} have to be paid in another way now, ${by(parts)}.`

/** Where a card or an account is entered. */
const inAutopay = 'in Payments, under Autopay'
const another = `If your bills shall go on paying themselves, enter another account or a card ${inAutopay}.`
const notYou = `If it was not you, cancel it ${inAutopay}.`

/** Autopay that stopped by itself: what happened, what is to be paid, how it is mended. */
const stopped = (happened: (parts: MatterParts) => string, mend: string) => (parts: MatterParts) =>
  `${happened(parts)} We charge nothing any more. ${payYourself(parts)} ${mend}`

const alreadyPaid = 'If you have paid already, tell us in Payments, under “I paid and it does not show”.'
const otherWays = 'Pay, ask for a payment plan or dispute your bill'

/** What matters of money say in English. */
export const englishMatters: MatterWords = {
  by: {
    OXXO: 'at OXXO',
    CASH_NETWORK: 'in cash',
    SPEI: 'by SPEI',
    CARD: 'by card',
    CODI: 'by CoDi',
    DESK: 'at our desk',
    DIRECT_DEBIT: 'by direct debit',
  },
  kinds: {
    PAYMENT_RECEIVED: {
      RECEIVED: {
        title: 'We received your payment',
        body: (parts) =>
          `We received your payment${of(parts)}${parts.by === null ? '' : ` ${parts.by}`}.${parts.rest === null ? '' : ` ${parts.rest} are left in your favour for the next bill.`} Your receipt is in Payments.`,
      },
    },
    PAYMENT_TAKEN_BACK: {
      REVERSAL: {
        title: 'We took a payment off your account',
        body: (parts) =>
          `The payment${of(parts)} could not be collected or was not for your contract, and does not count any more. Look at your balance in Payments; if you do not agree, ask us to look into it.`,
      },
      CHARGEBACK: {
        title: 'Your bank asked for a payment back',
        body: (parts) =>
          `Your bank claimed the payment${of(parts)} back, and that amount is owed again. If it was not you who claimed it, call your bank; you can also pay it in another way.`,
      },
      REFUND: {
        title: 'We are giving you money back',
        body: (parts) =>
          `We ordered a refund${of(parts)}. Depending on your bank it may take some days to show in your account.`,
      },
    },
    COLLECTION_NOTICE: {
      REMINDER: {
        title: 'You owe a bill',
        body: (parts) =>
          `${owes(parts)}. Pay ${by(parts)} so that no more surcharges are added. ${alreadyPaid}`,
      },
      FIRST_NOTICE: {
        title: 'First notice of your debt',
        body: (parts) => `${owes(parts)}. ${otherWays} ${by(parts)}. ${alreadyPaid}`,
      },
      SECOND_NOTICE: {
        title: 'Second notice of your debt',
        body: (parts) => `${owes(parts)}. ${otherWays} ${by(parts)}. ${alreadyPaid}`,
      },
      RESTRICTION_NOTICE: {
        title: 'Your supply may be limited',
        body: (parts) =>
          `${owes(parts)}. ${otherWays} ${by(parts)}: after that we may limit the supply. We never take all the water from a home. If somebody ill, elderly or with a disability lives in yours, tell us and it is not limited. ${alreadyPaid}`,
      },
      RESTRICTED: {
        title: 'Your supply is limited',
        body: (parts) =>
          `${owes(parts)}. As soon as you pay or agree on a payment plan, the supply is whole again.`,
      },
    },
    RESTRICTION: {
      LIMITED: {
        title: 'We are going to limit your supply',
        body: ({ day, count }) =>
          `${day === null ? 'Your supply' : `From ${day} on your supply`} is limited to ${count ?? 50} litres a person and day. It is not limited if you pay or agree on a payment plan before.`,
      },
      SUSPENDED: {
        title: 'We are going to suspend your supply',
        body: ({ day }) =>
          `${day === null ? 'Your supply' : `From ${day} on your supply`} is suspended for want of payment. It is not suspended if you pay or agree on a payment plan before.`,
      },
      LIFTED: {
        title: 'Your supply is whole again',
        body: (parts) =>
          `There is no reason to limit it any more. If it was limited, we open it ${by(parts)}.`,
      },
    },
    PLAN: {
      AGREED: {
        title: 'Your payment plan is agreed',
        body: (parts) =>
          parts.amount === null
            ? 'Your instalments and their days are in Payments.'
            : `Next you pay ${parts.amount}, ${by(parts)}. All instalments are in Payments.`,
      },
      INSTALMENT_DUE: {
        title: 'An instalment of your plan is due soon',
        body: (parts) => `Pay the instalment${of(parts)} ${by(parts)} so that your plan goes on.`,
      },
      INSTALMENT_LATE: {
        title: 'An instalment of your plan is late',
        body: (parts) =>
          `We do not see the instalment${of(parts)}. Pay it ${by(parts)}: otherwise the plan is broken. ${alreadyPaid}`,
      },
      BROKEN: {
        title: 'Your payment plan was broken',
        body: (parts) =>
          `Instalments were missed, and what is left${of(parts)} is owed whole again. Pay it, or talk to us at your office of CEA.`,
      },
      KEPT: {
        title: 'You finished your payment plan',
        body: () => 'You paid every instalment: nothing of that plan is owed any more.',
      },
      CANCELLED: {
        title: 'Your payment plan was cancelled',
        body: (parts) => `What is left${of(parts)} is owed again as before. Payments shows how to pay it.`,
      },
    },
    PAYMENT_CLAIM: {
      OPENED: {
        title: 'We are looking for your payment',
        body: (parts) =>
          `We have your proof${of(parts)}. You have our answer${parts.day === null ? ' soon' : ` by ${parts.day}`}; until then we do not ask for that amount.`,
      },
      FOUND: {
        title: 'We found your payment',
        body: (parts) => `The payment${of(parts)} is in your account now. There is nothing to do.`,
      },
      NOT_FOUND: {
        title: 'We did not find your payment',
        body: (parts) =>
          `We looked for the payment${of(parts)} with the banks, and it never reached CEA. Ask your bank or the shop to return it or to send it on; Payments has the whole answer.`,
      },
    },
    DISPUTE: {
      OPENED: {
        title: 'We have your dispute',
        body: (parts) =>
          `While we look into it we do not ask for what you dispute${of(parts)}; the rest of the bill is to be paid. You have our answer${parts.day === null ? ' soon' : ` by ${parts.day}`}.`,
      },
      VISIT_ORDERED: {
        title: 'We are going to check your meter',
        body: ({ day }) =>
          `To answer your dispute, people of CEA will come by. You have our answer${day === null ? ' soon' : ` by ${day}`}.`,
      },
      UPHELD: {
        title: 'You were right in your dispute',
        body: (parts) =>
          `You do not owe what you disputed${of(parts)} any more. The answer with the readings is in Payments.`,
      },
      PARTLY_UPHELD: {
        title: 'You were partly right in your dispute',
        body: () => 'A part of what you disputed is owed. The answer with the readings is in Payments.',
      },
      REJECTED: {
        title: 'We answered your dispute',
        body: (parts) =>
          `The bill was right and what you disputed${of(parts)} is owed. The answer with the readings, and what to do if you do not agree, is in Payments.`,
      },
    },
    AUTOPAY: {
      ANNOUNCED: {
        title: 'We are going to charge your bill',
        body: ({ amount, day, card }) =>
          `${day === null ? 'Soon' : `On ${day}`} we charge ${amount ?? 'your bill'}${card === null ? '' : ` to the card or account that ends in ${card}`}. If you do not want that, switch autopay off before that day.`,
      },
      FAILED: {
        title: 'We could not charge your bill',
        body: ({ amount, day }) =>
          day === null
            ? `${amount ?? 'Your bill'} is still to be paid, and we do not try again. Pay in another way, or change your card or account in Payments.`
            : `${amount ?? 'Your bill'} is still to be paid. We try again on ${day}; make sure that your card or account has funds and is still valid.`,
      },
      CARD_EXPIRING: {
        title: 'Your card is about to expire',
        body: ({ day, card }) =>
          `The card${card === null ? '' : ` that ends in ${card}`} with which you pay your bill expires ${day === null ? 'soon' : `on ${day}`}. Enter the new one in Payments, under Autopay, and it goes on by itself.`,
      },
      CARD_ADDED: {
        title: 'Your bills are paid with your card',
        body: (parts) =>
          `From now on we charge each bill${ending('to the card', parts)}. Before each charge we tell you how much and on which day. You can cancel it at any time, free of charge. ${notYou}`,
      },
      ACCOUNT_AUTHORISED: {
        title: 'Your bills are charged to your account',
        body: (parts) =>
          `You authorised us to charge each bill${ending('to the bank account', parts)}. Before each charge we tell you how much and on which day. You can cancel it at any time, free of charge, here or at your bank. ${notYou}`,
      },
      CLABE_GIVEN: {
        title: 'Your contract has a CLABE of its own',
        body: () =>
          `What you transfer to that CLABE pays the bills of your contract. You see it, and give it up whenever you want, ${inAutopay}.`,
      },
      CANCELLED: {
        title: 'Autopay was cancelled',
        body: (parts) =>
          `Your bills do not pay themselves any more. A charge that was sent to the bank may still be made. ${payYourself(parts)} If it was not you, switch it on again ${inAutopay}.`,
      },
      EXPIRED: {
        title: 'Your direct debit came to its end',
        body: (parts) =>
          `The authorisation to charge${ending('the account', parts)} came to the day that you set, and ended. ${payYourself(parts)} To go on, authorise the account again ${inAutopay}.`,
      },
      ACCOUNT_GONE: {
        title: 'Your direct debit stopped',
        body: stopped(
          (parts) =>
            `Your bank says that it cannot charge${ending('the account', parts)}: it is gone or changed.`,
          another,
        ),
      },
      ACCOUNT_BLOCKED: {
        title: 'Your direct debit stopped',
        body: stopped(
          (parts) => `Your bank says that${ending('the account', parts)} is blocked.`,
          `Once your bank has unblocked it, enter it again ${inAutopay}.`,
        ),
      },
      ENDED_AT_BANK: {
        title: 'Your bank ended the direct debit',
        body: stopped(
          (parts) =>
            `Your bank says that it does not allow charges${ending('to the account', parts)} any more.`,
          another,
        ),
      },
      BANK_LIMIT: {
        title: 'Your direct debit stopped',
        body: stopped(
          (parts) => `The bill is more than your bank allows us to charge${ending('to the account', parts)}.`,
          `Raise that amount at your bank and enter the account again ${inAutopay}.`,
        ),
      },
      OBJECTED: {
        title: 'We stopped your direct debit',
        body: stopped(
          (parts) =>
            `A charge${ending('to the account', parts)} was objected to at your bank, and given back.`,
          `If it was not you, call your bank. ${another}`,
        ),
      },
      CARD_NOT_VALID: {
        title: 'Your card is good no more',
        body: stopped(
          (parts) => `Your bank says that${ending('the card', parts)} expired or that its data changed.`,
          `Enter the new one ${inAutopay}, and it goes on by itself.`,
        ),
      },
      CARD_REFUSED: {
        title: 'Your bank does not allow your card',
        body: stopped(
          (parts) => `Your bank allows no more automatic charges${ending('to the card', parts)}.`,
          another,
        ),
      },
      BANK_WANTS_HOLDER: {
        title: 'Your bank wants to talk to you',
        body: stopped(
          (parts) =>
            `Your bank did not make the charge${ending('to the card or account', parts)} and asks you to call.`,
          `Then enter it again ${inAutopay}.`,
        ),
      },
      TOO_MANY_REFUSALS: {
        title: 'Your autopay stopped',
        body: stopped(
          (parts) => `Several times there were no funds to charge${ending('to the card or account', parts)}.`,
          another,
        ),
      },
    },
  },
}
